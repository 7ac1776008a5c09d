// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.slicewise.volume.Case;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.OffGrid;
import org.slicewise.volume.layout.CohortListing;

class CohortReaderSettingsTest {

    private static CohortReaderSettings.Values values(NodeSettingsRO settings) throws Exception {
        CohortReaderSettings loaded = new CohortReaderSettings();
        loaded.loadFrom(settings);
        return loaded.values();
    }

    private static NodeSettingsRO stored(String version) throws Exception {
        try (InputStream in = Files.newInputStream(
                BundleFiles.bundle().resolve("test/files/node_settings/CohortReader-" + version + ".xml"))) {
            return NodeSettings.loadFromXML(in);
        }
    }

    private static NodeSettings defaults() {
        NodeSettings settings = new NodeSettings("model");
        new CohortReaderSettings().saveTo(settings);
        return settings;
    }

    private static String refusal(NodeSettings settings) {
        return assertThrows(
                        InvalidSettingsException.class, () -> new CohortReaderNodeModel().validateSettings(settings))
                .getMessage();
    }

    @Test
    void aNewNodeFindsOutTheLayout() throws Exception {
        CohortReaderSettings.Values values = values(defaults());
        assertEquals("auto", values.layout().name());
        assertEquals(0, values.ignoredLabel());
        assertEquals(OffGrid.REFUSE, values.offGrid());
    }

    @Test
    void theFirstVersionKnewNeitherLabelsToIgnoreNorOtherGrids() throws Exception {
        CohortReaderSettings.Values values = values(stored("0.1"));
        assertEquals("images-labels", values.layout().name());
        assertEquals(0, values.ignoredLabel());
        assertEquals(OffGrid.REFUSE, values.offGrid());
        assertEquals(Optional.of(Path.of("cohorts/liver").toAbsolutePath()), values.folder());
    }

    @Test
    void settingsWithoutALayoutMeanTheFirstOneEvenWhereAnotherWasLoadedBefore() throws Exception {
        NodeSettings without = new NodeSettings("model");
        without.addString("folder", "x");
        without.addBoolean("masks_required", true);
        CohortReaderSettings settings = new CohortReaderSettings();
        settings.loadFrom(stored("0.2"));
        settings.loadFrom(without);
        assertEquals("images-labels", settings.values().layout().name());
        assertEquals(0, settings.values().ignoredLabel());
        assertEquals(OffGrid.REFUSE, settings.values().offGrid());
    }

    @Test
    void everySettingHasItsPlace() throws Exception {
        CohortReaderSettings.Values values = values(stored("0.2"));
        assertEquals("pairs:{id}/t1.nii.gz:{id}/mask.nii.gz", values.layout().name());
        assertEquals(9, values.ignoredLabel());
        assertEquals(OffGrid.RESAMPLE, values.offGrid());
    }

    @Test
    void masksAreMeantAsTheSettingsSay(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("a"));
        Files.createFile(folder.resolve("a/t1.nii.gz"));
        Files.createFile(folder.resolve("a/mask.nii.gz"));
        NodeSettings settings = new NodeSettings("model");
        CohortReaderSettings loaded = new CohortReaderSettings();
        loaded.loadFrom(stored("0.2"));
        loaded.saveTo(settings);
        settings.addString("folder", folder.toString());
        CohortListing listing = values(settings).listing();
        MaskSource mask = listing.cohort().cases().get(0).mask().orElseThrow();
        assertEquals(new LabelRule.Ignoring(9), mask.parts().get(0).rule());
        assertEquals(OffGrid.RESAMPLE, mask.offGrid());
        assertEquals(
                List.of("a"),
                listing.cohort().cases().stream().map(Case::patient).toList());
    }

    @Test
    void valuesThatCannotBeAreNamed() {
        NodeSettings settings = defaults();
        settings.addInt("ignored_label", 70000);
        assertTrue(refusal(settings).contains("70000"), refusal(settings));
        settings.addInt("ignored_label", 3);
        settings.addString("off_grid", "guess");
        assertTrue(refusal(settings).contains("\"guess\"") && refusal(settings).contains("resample"));
        settings.addString("off_grid", "refuse");
        settings.addString("layout", "x");
        assertTrue(refusal(settings).contains("\"x\"") && refusal(settings).contains("lits17"));
    }
}
