// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.checks.Checkout;

/** The drawing of the architecture, held against the compiled classes of every bundle. */
class ArchitectureTest {

    /** Fewest classes a bundle has had since it was first written: less means that not all of it was seen. */
    private static final Map<String, Integer> FEWEST = Map.of(
            "nifti",
            4,
            "volume",
            20,
            "sampling",
            4,
            "interpolation",
            6,
            "scoring",
            4,
            "segmentation",
            12,
            "study",
            8,
            "djl",
            8,
            "knime",
            20,
            "cli",
            10);

    private static JavaClasses all;

    @BeforeAll
    static void readClasses() throws IOException {
        List<Path> folders = Stream.concat(Checkout.bundles().stream(), Checkout.standins().stream())
                .map(Checkout::classes)
                .toList();
        all = new ClassFileImporter().importPaths(folders);
    }

    static Stream<String> bundles() throws IOException {
        return Checkout.bundles().stream()
                .map(folder -> folder.getFileName().toString().substring("org.slicewise.".length()))
                .filter(bundle -> !Arrows.WRAPPERS.contains(bundle));
    }

    @Test
    void thereAreBundles() throws IOException {
        assertTrue(
                bundles().toList().containsAll(FEWEST.keySet()),
                "These bundles should have sources: " + FEWEST.keySet() + ", but there are "
                        + bundles().toList());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyBundleIsInTheDrawing(String bundle) {
        assertTrue(
                Arrows.bundles().contains(bundle),
                "The drawing knows " + Arrows.bundles() + ", but not " + bundle
                        + ": add its arrows to Arrows.java and docs/architecture.svg.");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void classesOfEveryBundleWereSeen(String bundle) {
        String prefix = "org.slicewise." + bundle;
        long seen = all.stream()
                .filter(type -> type.getPackageName().startsWith(prefix))
                .count();
        int fewest = FEWEST.getOrDefault(bundle, 1);
        assertTrue(
                seen >= fewest,
                "Only " + seen + " classes of " + bundle + " were seen below bundles/" + prefix
                        + "/target/classes, at least " + fewest + " were expected: build first.");
    }

    @Test
    void classesOfTheStandinWereSeen() {
        long seen = all.stream()
                .filter(type -> type.getPackageName().startsWith("org.knime."))
                .count();
        assertTrue(seen >= 60, "Only " + seen + " classes of the stand-in were seen below standin/*/target/classes.");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void arrowsPointUpOnly(String bundle) {
        Rules.arrowsOf(bundle).check(all);
    }

    static Stream<ArchRule> rulesOfAll() {
        return Rules.ofAll().stream();
    }

    @ParameterizedTest
    @MethodSource("rulesOfAll")
    void holds(ArchRule rule) {
        rule.check(all);
    }
}
