// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** What the manifest of a bundle says to OSGi. */
record BundleManifest(Attributes attributes) {

    static BundleManifest read(Path bundle) throws IOException {
        try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            return of(in);
        }
    }

    static BundleManifest of(InputStream in) throws IOException {
        return new BundleManifest(new Manifest(in).getMainAttributes());
    }

    String value(String header) {
        return attributes.getValue(header) == null ? "" : attributes.getValue(header);
    }

    /** Returns the clauses of a header; a comma inside quotes does not end one. */
    List<String> clauses(String header) {
        return Arrays.stream(value(header).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .map(String::trim)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }

    /** Returns the names that the clauses of a header begin with. */
    List<String> names(String header) {
        return clauses(header).stream()
                .map(clause -> clause.replaceAll(";.*", "").trim())
                .toList();
    }

    String symbolicName() {
        return names("Bundle-SymbolicName").get(0);
    }
}
