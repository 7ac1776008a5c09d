// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A bundle of an update site: what its manifest asks for and offers. */
record SiteBundle(Attributes headers) {

    /** Reads the manifests of all jars of a plugins folder. */
    static List<SiteBundle> in(Path plugins) throws IOException {
        if (!Files.isDirectory(plugins)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(plugins)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(SiteBundle::read)
                    .toList();
        }
    }

    private static SiteBundle read(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            if (manifest == null || manifest.getMainAttributes().getValue("Bundle-SymbolicName") == null) {
                throw new IOException(jar + " is no bundle: its manifest has no Bundle-SymbolicName.");
            }
            return new SiteBundle(manifest.getMainAttributes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return clauses("Bundle-SymbolicName").get(0).name();
    }

    BundleVersion version() {
        return BundleVersion.parse(headers.getValue("Bundle-Version"));
    }

    List<Clause> clauses(String header) {
        return Clause.parse(headers.getValue(header));
    }

    /** Returns the version under which the bundle exports a package, if it does. */
    Stream<BundleVersion> exportOf(String packageName) {
        return clauses("Export-Package").stream()
                .filter(clause -> clause.name().equals(packageName))
                .map(clause -> BundleVersion.parse(clause.parameter("version", "0")));
    }
}
