// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The arrows of the drawing as manifests state them. */
final class ManifestRules {

    /** Bundles that are not ours, each with the bundle of ours that may require it. */
    private static final Set<String> FOREIGN = Set.of(
            "knime org.knime.core",
            "knime org.eclipse.core.runtime",
            "djl org.slicewise.djl.pytorch",
            "cli info.picocli",
            "cli picocli");

    private ManifestRules() {}

    /** Returns one line for each header of a bundle's manifest that the drawing does not allow. */
    static List<String> violations(BundleManifest manifest) {
        String bundle = manifest.symbolicName().replaceFirst("^org\\.slicewise\\.", "");
        List<String> found = new ArrayList<>();
        Set<String> allowed = Arrows.of(bundle).bundles().stream()
                .map(other -> "org.slicewise." + other)
                .collect(Collectors.toSet());
        manifest.names("Require-Bundle").stream()
                .filter(name -> !allowed.contains(name) && !FOREIGN.contains(bundle + " " + name))
                .forEach(name -> found.add(bundle + " may not require " + name));
        manifest.names("Import-Package").stream()
                .filter(name -> name.startsWith("org.knime.") || name.startsWith("org.slicewise."))
                .forEach(name -> found.add(bundle + " requires the bundle of " + name + ", never imports its package"));
        manifest.names("Export-Package").stream()
                .filter(name -> !(name + ".").startsWith(manifest.symbolicName() + "."))
                .forEach(name -> found.add(bundle + " may not export " + name));
        if (!manifest.value("Bundle-RequiredExecutionEnvironment").equals("JavaSE-17")) {
            found.add(bundle + " must run on Java 17, the Java of KNIME 5.5");
        }
        return found;
    }
}
