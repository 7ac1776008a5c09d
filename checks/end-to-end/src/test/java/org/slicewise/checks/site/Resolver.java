// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.site;

import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says what would keep the bundles of an update site from resolving in a KNIME that has nothing but its core:
 * everything must come from the site itself, from the JDK, or from a named few of the platform's bundles.
 */
final class Resolver {

    /** Bundles that every KNIME Analytics Platform 5 holds, with the version that 5.5 has. */
    private static final Map<String, String> PLATFORM_BUNDLES = Map.of(
            "org.knime.core", "5.5.0",
            "org.eclipse.core.runtime", "3.31.0",
            "org.eclipse.osgi", "3.20.0");

    /** Packages that the platform's framework exports in any case. */
    private static final Set<String> PLATFORM_PACKAGES =
            Set.of("org.osgi.framework", "org.eclipse.core.runtime", "org.osgi.util.tracker");

    private static final Set<String> JDK_PACKAGES = ModuleFinder.ofSystem().findAll().stream()
            .flatMap(module -> module.descriptor().exports().stream())
            .map(exported -> exported.source())
            .collect(Collectors.toSet());

    private static final int JAVA = 17;

    private final List<SiteBundle> bundles;
    private final List<String> missing = new ArrayList<>();

    private Resolver(List<SiteBundle> bundles) {
        this.bundles = bundles;
    }

    /** Returns one line for each requirement that nobody meets. */
    static List<String> missing(List<SiteBundle> bundles) {
        Resolver resolver = new Resolver(bundles);
        bundles.forEach(resolver::check);
        return resolver.missing;
    }

    private void check(SiteBundle bundle) {
        check(bundle, "Require-Bundle", this::isBundleThere);
        check(bundle, "Fragment-Host", this::isBundleThere);
        check(bundle, "Import-Package", this::isPackageThere);
        check(bundle, "Require-Capability", this::isCapabilityThere);
    }

    private void check(SiteBundle bundle, String header, Predicate<Clause> isThere) {
        for (Clause clause : bundle.clauses(header)) {
            if (!clause.isOptional() && !isThere.test(clause)) {
                missing.add(bundle.name() + ": " + header + " " + clause.name() + " " + clause.parameters());
            }
        }
    }

    private boolean isBundleThere(Clause required) {
        VersionRange range = VersionRange.parse(required.parameter("bundle-version", "0"));
        String ofPlatform = PLATFORM_BUNDLES.get(required.name());
        return ofPlatform != null && range.includes(BundleVersion.parse(ofPlatform))
                || bundles.stream()
                        .anyMatch(bundle -> bundle.name().equals(required.name()) && range.includes(bundle.version()));
    }

    private boolean isPackageThere(Clause imported) {
        VersionRange range = VersionRange.parse(imported.parameter("version", "0"));
        return JDK_PACKAGES.contains(imported.name())
                || PLATFORM_PACKAGES.contains(imported.name())
                || bundles.stream()
                        .flatMap(bundle -> bundle.exportOf(imported.name()))
                        .anyMatch(range::includes);
    }

    /** A Java version is a capability that the JDK meets; any other must be offered by a bundle of the site. */
    private boolean isCapabilityThere(Clause required) {
        if (required.name().equals("osgi.ee")) {
            return javaVersion(required.parameter("filter:", "")) <= JAVA;
        }
        return bundles.stream()
                .flatMap(bundle -> bundle.clauses("Provide-Capability").stream())
                .anyMatch(offered -> offered.name().equals(required.name()));
    }

    private static int javaVersion(String filter) {
        String version = filter.replaceAll("(?s).*version=(?:1\\.)?(\\d+).*", "$1");
        return version.matches("\\d+") ? Integer.parseInt(version) : 0;
    }
}
