// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.slicewise.segmentation.PredictionSpec;

class SegmenterPredictorSettingsTest {

    @Test
    void theFirstVersionPredictedInTheStandardWayAndStillDoes() throws Exception {
        SegmenterPredictorSettings loaded = new SegmenterPredictorSettings();
        try (InputStream in = Files.newInputStream(
                BundleFiles.bundle().resolve("test/files/node_settings/SegmenterPredictor-0.1.xml"))) {
            loaded.loadFrom(NodeSettings.loadFromXML(in));
        }
        assertEquals(new SegmenterPredictorSettings.Values("CT", "gpu:1", PredictionSpec.standard()), loaded.values());
    }

    @Test
    void overlapAndMirrorImagesAreKeptAndChecked() throws Exception {
        NodeSettings settings = new NodeSettings("model");
        new SegmenterPredictorSettings().saveTo(settings);
        settings.addDouble("overlap", 0.75);
        settings.addBoolean("flips", true);
        SegmenterPredictorSettings loaded = new SegmenterPredictorSettings();
        loaded.loadFrom(settings);
        assertEquals(new PredictionSpec(0.75, true), loaded.values().prediction());
        settings.addDouble("overlap", 1);
        String message = assertThrows(InvalidSettingsException.class, () -> loaded.validate(settings))
                .getMessage();
        assertTrue(message.contains("\"overlap\"") && message.contains("0.9") && message.contains("1.0"), message);
    }
}
