// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.slicewise.volume.split.ImageChecksum;
import org.slicewise.volume.split.LabelStrata;
import org.slicewise.volume.split.SplitSize;
import org.slicewise.volume.split.SplitSpec;

class CohortSplitterSettingsTest {

    private static NodeSettingsRO stored(String version) throws Exception {
        try (InputStream in = Files.newInputStream(
                BundleFiles.bundle().resolve("test/files/node_settings/CohortSplitter-" + version + ".xml"))) {
            return NodeSettings.loadFromXML(in);
        }
    }

    private static NodeSettings defaults() {
        NodeSettings settings = new NodeSettings("model");
        new CohortSplitterSettings().saveTo(settings);
        return settings;
    }

    private static CohortSplitterSettings.Values values(NodeSettingsRO settings) throws Exception {
        CohortSplitterSettings loaded = new CohortSplitterSettings();
        loaded.loadFrom(settings);
        return loaded.values();
    }

    @Test
    void theFirstVersionHeldAFractionOutAndStillDoes() throws Exception {
        CohortSplitterSettings.Values values = values(stored("0.1"));
        SplitSpec spec = values.spec();
        assertEquals(SplitSpec.heldOut(0.4, 11).test(), spec.test());
        assertEquals(new SplitSize.Rest(), spec.training());
        assertFalse(spec.validation().isWanted());
        assertEquals(11, spec.seed());
        assertEquals("Patient", values.groupColumn());
        assertTrue(values.labels().isEmpty());
        assertEquals(Optional.of(ImageChecksum.FILE), values.checksum());
        assertFalse(values.sameTogether());
    }

    @Test
    void everySettingHasItsPlace() throws Exception {
        assertEquals(
                new CohortSplitterSettings.Values(
                        new SplitSpec(new SplitSize.Cases(96), new SplitSize.Cases(10), new SplitSize.Cases(25), 11),
                        "Hospital",
                        new LabelStrata(new TreeSet<>(Set.of(1, 2))),
                        Optional.of("Sparse mask"),
                        Optional.of(ImageChecksum.VOXELS),
                        true),
                values(stored("0.2")));
    }

    @Test
    void whatOlderSettingsLackFallsBackToItsDefaultEvenAfterOtherValues() throws Exception {
        CohortSplitterSettings settings = new CohortSplitterSettings();
        settings.loadFrom(stored("0.2"));
        settings.loadFrom(stored("0.1"));
        assertEquals(values(stored("0.1")), settings.values());
    }

    @Test
    void whatEveryVersionHadMustBeThere() {
        NodeSettings settings = new NodeSettings("model");
        settings.addDouble("held_out", 0.5);
        assertTrue(assertThrows(InvalidSettingsException.class, () -> new CohortSplitterSettings().loadFrom(settings))
                .getMessage()
                .contains("seed"));
    }

    @Test
    void fractionsMayComeOneByOneButMustFitInTheEnd() throws Exception {
        NodeSettings settings = defaults();
        settings.addDouble("validation_fraction", 0.8);
        CohortSplitterNodeModel model = new CohortSplitterNodeModel();
        model.validateSettings(settings);
        model.loadValidatedSettingsFrom(settings);
        String message =
                assertThrows(InvalidSettingsException.class, model::values).getMessage();
        assertTrue(message.contains("1.05"), message);
        settings.addDouble("held_out", 0.1);
        model.loadValidatedSettingsFrom(settings);
        assertEquals(new SplitSize.Fraction(0.8), model.values().spec().validation());
    }

    @Test
    void valuesThatCannotBeAreRefusedWithTheRightOnes() {
        assertRefusal("1.5", settings -> settings.addDouble("held_out", 1.5));
        assertRefusal("-2", settings -> settings.addInt("validation_count", -2));
        assertRefusal("\"half\"", settings -> settings.addString("sizes", "half"));
        assertRefusal("[ignore, warn, keep together]", settings -> settings.addString("same_images", "drop"));
        assertRefusal("[file, voxels]", settings -> settings.addString("compared", "md5"));
        assertRefusal("\"liver\"", settings -> settings.addString("strata_labels", "liver"));
    }

    private static void assertRefusal(String expected, Consumer<NodeSettings> change) {
        NodeSettings settings = defaults();
        change.accept(settings);
        String message = assertThrows(
                        InvalidSettingsException.class, () -> new CohortSplitterNodeModel().validateSettings(settings))
                .getMessage();
        assertTrue(message.contains(expected), message);
    }

    @Test
    void thePatientColumnIsUsedWhereItIsAndAnyOtherMustBe() throws Exception {
        DataTableSpec without = CaseTable.spec(VolumeFileCell.TYPE, MaskFileCell.TYPE);
        CohortSplitterSettings.Values byDefault = values(defaults());
        DataTableSpec with = without.containsName("Patient")
                ? without
                : Columns.appended(without, Columns.of("Patient", StringCell.TYPE));
        assertEquals(
                with.findColumnIndex("Patient"),
                SplitColumns.of(with, byDefault).group());
        assertEquals(
                without.findColumnIndex("Patient"),
                SplitColumns.of(without, byDefault).group());
        NodeSettings settings = defaults();
        settings.addString("group_column", "Hospital");
        CohortSplitterSettings.Values other = values(settings);
        String message = assertThrows(InvalidSettingsException.class, () -> SplitColumns.of(without, other))
                .getMessage();
        assertTrue(message.contains("\"Hospital\"") && message.contains("Case, Patient, Image, Mask"), message);
        settings.addString("group_column", " ");
        assertEquals(-1, SplitColumns.of(with, values(settings)).group());
    }

    @Test
    void masksAreNeededToStratifyOnly() throws Exception {
        DataTableSpec images = new DataTableSpec(Columns.of("Image", VolumeFileCell.TYPE));
        assertEquals(-1, SplitColumns.of(images, values(defaults())).mask());
        NodeSettings settings = defaults();
        settings.addString("strata_labels", "1");
        CohortSplitterSettings.Values stratified = values(settings);
        assertThrows(InvalidSettingsException.class, () -> SplitColumns.of(images, stratified));
        DataTableSpec both = Columns.appended(images, Columns.of("Mask", MaskFileCell.TYPE));
        assertEquals(1, SplitColumns.of(both, stratified).mask());
    }
}
