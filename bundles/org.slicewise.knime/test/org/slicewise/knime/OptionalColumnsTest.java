// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;

/** A column that need not be chosen is none when its name is empty, as flow variables without a value have it. */
class OptionalColumnsTest {

    private static final DataTableSpec IMAGES = new DataTableSpec(Columns.of(CaseTable.IMAGE, VolumeFileCell.TYPE));

    @BeforeAll
    static void withoutScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    @ParameterizedTest
    @CsvSource({
        "AnnotationPlanner, scores_column",
        "AnnotationPlanner, mask_column",
        "CasePreviewer, mask_column",
        "CasePreviewer, prediction_column",
        "CohortSplitter, mask_column",
        "InterpolationAudit, image_column",
        "InterpolationAudit, truth_column",
        "LearningCurve, iou_column",
        "MaskInterpolator, image_column",
        "SliceSampler, image_column"
    })
    void anEmptyNameIsNoColumn(String node, String key) throws Exception {
        Map<String, String> read = new TreeMap<>();
        for (String name : new String[] {null, "", "  ", "Another"}) {
            NodeSettingsGroup<?> group = BundleFiles.factory("org.slicewise.knime." + node + "NodeFactory")
                    .newSettings();
            NodeSettings settings = new NodeSettings("model");
            group.saveTo(settings);
            settings.addString(key, name);
            group.loadFrom(settings);
            read.put(String.valueOf(name), group.values().toString());
        }
        assertEquals(read.get("null"), read.get(""));
        assertEquals(read.get("null"), read.get("  "));
        assertTrue(read.get("Another").contains("Optional[Another]"), read::toString);
    }

    @Test
    void casesWithoutMasksAreSplitAndTheDialogOpensForThem() throws Exception {
        SettingsDialog dialog = (SettingsDialog) new CohortSplitterNodeFactory().createNodeDialogPane();
        NodeSettings settings = new NodeSettings("model");
        new CohortSplitterSettings().saveTo(settings);
        dialog.loadSettingsFrom(settings, new PortObjectSpec[] {IMAGES});
        NodeSettings saved = new NodeSettings("model");
        dialog.saveSettingsTo(saved);
        CohortSplitterSettings loaded = new CohortSplitterSettings();
        loaded.loadFrom(saved);
        assertDoesNotThrow(() -> SplitColumns.of(IMAGES, loaded.values()));
    }

    @Test
    void labelsToStratifyByNeedAColumnOfMasks() throws Exception {
        NodeSettings settings = new NodeSettings("model");
        CohortSplitterSettings group = new CohortSplitterSettings();
        group.saveTo(settings);
        settings.addString("strata_labels", "1");
        settings.addString("mask_column", "");
        group.loadFrom(settings);
        Exception e = assertThrows(InvalidSettingsException.class, () -> SplitColumns.of(IMAGES, group.values()));
        assertTrue(e.getMessage().contains("\"Masks\" is no column"), e.getMessage());
    }
}
