// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.Optional;
import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.interpolation.MaskInterpolators;

/** The settings of the Mask Interpolator. */
final class MaskInterpolatorSettings extends NodeSettingsGroup<MaskInterpolatorSettings.Values> {

    /** The method that needs nothing but masks and does best on most of them. */
    static final String DEFAULT_METHOD = "shape-based";

    private final SettingsModelString masks;
    private final SettingsModelString images;
    private final SettingsModelString method;
    private final SettingsModelBoolean confidence;
    private final AffinitySettings affinity;

    MaskInterpolatorSettings() {
        firstTab("Cases and method");
        masks = column("mask_column", "Masks", CaseTable.SPARSE_MASK, 0, SparseMaskValue.class, MaskValue.class);
        images = optionalColumn("image_column", "Images", CaseTable.IMAGE, 0, VolumeValue.class);
        method = choice("method", "Method", DEFAULT_METHOD, MaskInterpolators.names());
        confidence = flag("confidence", "Confidence (a column of volumes)", false);
        affinity = new AffinitySettings(this);
    }

    @Override
    Values read() {
        return new Values(
                masks.getStringValue(),
                chosenColumn(images),
                MaskInterpolators.named(method.getStringValue()).name(),
                confidence.getBooleanValue(),
                affinity.read());
    }

    /** Which masks to fill, and how. */
    record Values(
            String maskColumn,
            Optional<String> imageColumn,
            String methodName,
            boolean confidence,
            AffinitySource affinity) {

        MaskInterpolator method() {
            return affinity.method(methodName);
        }
    }
}
