// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slicewise.checks.endtoend.Checkout;

/** What a user gets from the update site: all of Slicewise, resolvable in a bare KNIME, and nothing of KNIME's. */
class UpdateSiteTest {

    private static final String FEATURE = "org.slicewise.feature";
    private static final UpdateSite SITE = new UpdateSite(Checkout.root().resolve("update-site/target/repository"));

    private static List<SiteBundle> bundles;
    private static Set<String> names;

    @BeforeAll
    static void readBundles() throws IOException {
        bundles = SITE.bundles();
        names = bundles.stream().map(SiteBundle::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bundlesWereSeen() {
        assertTrue(bundles.size() >= 12, "Only " + names + " were seen in " + SITE.folder() + ": build first.");
    }

    @Test
    void holdsEveryBundleOfOurs() throws IOException {
        try (Stream<Path> folders = Files.list(Checkout.root().resolve("bundles"))) {
            Set<String> ours = folders.filter(folder -> Files.isRegularFile(folder.resolve("META-INF/MANIFEST.MF")))
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            ours.removeAll(names);
            assertEquals(Set.of(), ours, "These bundles are not in the site: list them in features/" + FEATURE + ".");
        }
    }

    @Test
    void metadataOffersTheFeatureAndEveryBundle() throws IOException {
        Set<String> offered = SITE.units();
        assertTrue(offered.contains(FEATURE + ".feature.group"), offered::toString);
        assertTrue(offered.containsAll(names), () -> names + " but the metadata has " + offered);
        assertTrue(SITE.artifacts().containsAll(names), "artifacts.xml must list every bundle.");
    }

    @Test
    void theFeatureListsEveryBundleOfTheSite() throws IOException {
        assertEquals(names, new TreeSet<>(SITE.pluginsOf(FEATURE)));
    }

    @Test
    void neverHoldsTheStandin() throws IOException {
        Set<String> everything = new TreeSet<>(names);
        everything.addAll(SITE.units());
        everything.addAll(SITE.artifacts());
        everything.removeIf(name -> !name.startsWith("org.knime") && !name.contains("standin"));
        assertEquals(Set.of(), everything, "KNIME brings its own; a stand-in in the site would replace it.");
    }

    @Test
    void everyRequirementIsMet() {
        assertEquals(List.of(), Resolver.missing(bundles));
    }

    @Test
    void versionsAreStamped() {
        bundles.stream()
                .filter(bundle -> bundle.name().startsWith("org.slicewise"))
                .forEach(bundle -> assertTrue(!bundle.version().qualifier().equals("qualifier"), bundle.name()));
    }
}
