// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.checks.Checkout;

class ManifestTest {

    private static final Path BUNDLES = Checkout.root().resolve("bundles");

    private static BundleManifest manifest(String text) throws IOException {
        return BundleManifest.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.checks.architecture.ArchitectureTest#bundles")
    void saysTheSameArrowsAsTheDrawing(String bundle) throws IOException {
        BundleManifest manifest = BundleManifest.read(BUNDLES.resolve("org.slicewise." + bundle));
        assertEquals("org.slicewise." + bundle, manifest.symbolicName());
        assertEquals(List.of(), ManifestRules.violations(manifest));
    }

    @Test
    void theNodesRequireKnimeAsTheRealPlatformResolvesIt() throws IOException {
        BundleManifest manifest = BundleManifest.read(BUNDLES.resolve("org.slicewise.knime"));
        assertTrue(
                manifest.clauses("Require-Bundle").contains("org.knime.core;bundle-version=\"[5.0.0,6.0.0)\""),
                () -> "Any KNIME 5 will do, but Require-Bundle is " + manifest.value("Require-Bundle"));
        assertTrue(
                manifest.value("Bundle-SymbolicName").contains("singleton:=true"),
                "Without singleton:=true the extension registry ignores plugin.xml.");
    }

    @Test
    void everyBundleOfTheStandinSaysWhatItIs() throws IOException {
        try (Stream<Path> folders = Files.list(Checkout.root().resolve("standin"))) {
            for (Path bundle : folders.filter(folder -> Files.isDirectory(folder.resolve("META-INF")))
                    .toList()) {
                BundleManifest manifest = BundleManifest.read(bundle);
                assertTrue(manifest.value("Bundle-Name").contains("stand-in"), manifest::symbolicName);
                assertTrue(manifest.value("Bundle-Vendor").contains("not KNIME"), manifest::symbolicName);
            }
        }
    }

    @Test
    void aForbiddenArrowIsFound() throws IOException {
        String head = "Manifest-Version: 1.0\nBundle-SymbolicName: org.slicewise.sampling\n";
        String java = "Bundle-RequiredExecutionEnvironment: JavaSE-17\n";
        assertEquals(
                List.of(), ManifestRules.violations(manifest(head + java + "Require-Bundle: org.slicewise.volume\n")));
        assertEquals(1, ManifestRules.violations(manifest(head)).size());
        for (String broken : List.of(
                "Require-Bundle: org.slicewise.scoring;bundle-version=\"[1.0,2.0)\",org.slicewise.volume\n",
                "Require-Bundle: org.knime.core\n",
                "Import-Package: org.knime.core.node\n",
                "Import-Package: org.slicewise.volume\n",
                "Export-Package: org.slicewise.scoring\n")) {
            assertEquals(
                    1, ManifestRules.violations(manifest(head + java + broken)).size(), broken);
        }
    }
}
