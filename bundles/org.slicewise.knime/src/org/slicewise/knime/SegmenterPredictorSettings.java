// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelDouble;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.segmentation.PredictionSpec;

/** The settings of the Segmenter Predictor. */
final class SegmenterPredictorSettings extends NodeSettingsGroup<SegmenterPredictorSettings.Values> {

    private final SettingsModelString images = column("image_column", "Images", CaseTable.IMAGE, 1, VolumeValue.class);
    private final SettingsModelString device = text("device", "Device (auto, cpu or gpu:N)", "auto");

    private final SettingsModelDouble overlap = addedLater(
            number("overlap", "Overlap of tiles", PredictionSpec.standard().overlap(), 0.1));
    private final SettingsModelBoolean flips = addedLater(
            flag("flips", "Mean over mirror images", PredictionSpec.standard().isFlipped()));

    @Override
    Values read() {
        return new Values(
                images.getStringValue(),
                device.getStringValue().strip(),
                new PredictionSpec(overlap.getDoubleValue(), flips.getBooleanValue()));
    }

    /** Which images to segment, where, and how. */
    record Values(String imageColumn, String device, PredictionSpec prediction) {}
}
