// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import org.knime.core.node.defaultnodesettings.SettingsModelString;

/** The settings of the Segmenter Predictor. */
final class SegmenterPredictorSettings extends NodeSettingsGroup<SegmenterPredictorSettings.Values> {

    private final SettingsModelString images = column("image_column", "Images", CaseTable.IMAGE, 1, VolumeValue.class);
    private final SettingsModelString device = text("device", "Device (auto, cpu or gpu:N)", "auto");

    @Override
    Values read() {
        return new Values(images.getStringValue(), device.getStringValue().strip());
    }

    /** Which images to segment, and where. */
    record Values(String imageColumn, String device) {}
}
