// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.EnumMap;
import java.util.Map;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.volume.preprocess.PreprocessingOption;
import org.slicewise.volume.preprocess.PreprocessingPresets;
import org.slicewise.volume.preprocess.PreprocessingSpec;

/** The settings of the Volume Preprocessor: a preset, and a text for each option that is to differ from it. */
final class VolumePreprocessorSettings extends NodeSettingsGroup<VolumePreprocessorSettings.Values> {

    private final SettingsModelString images;
    private final SettingsModelString masks;
    private final SettingsModelString preset;
    private final Map<PreprocessingOption, SettingsModelString> options = new EnumMap<>(PreprocessingOption.class);

    VolumePreprocessorSettings() {
        firstTab("Cases and grid");
        images = column("image_column", "Images", CaseTable.IMAGE, 0, VolumeValue.class);
        masks = column("mask_column", "Masks", CaseTable.MASK, 0, MaskValue.class, SparseMaskValue.class);
        preset = choice("preset", "Preset", "ras", PreprocessingPresets.names());
        for (PreprocessingOption option : PreprocessingOption.values()) {
            if (option == PreprocessingOption.IMAGE_INTERPOLATION) {
                nextTab("Values and labels");
            }
            String key = option.key().replace('-', '_');
            options.put(option, text(key, option.label() + " (empty: as the preset)", ""));
        }
    }

    @Override
    Values read() {
        PreprocessingSpec spec =
                PreprocessingPresets.named(preset.getStringValue()).spec();
        for (Map.Entry<PreprocessingOption, SettingsModelString> option : options.entrySet()) {
            String value = option.getValue().getStringValue();
            spec = value.isBlank() ? spec : spec.with(option.getKey(), value);
        }
        return new Values(images.getStringValue(), masks.getStringValue(), spec);
    }

    /** Which columns to bring to which form. */
    record Values(String imageColumn, String maskColumn, PreprocessingSpec spec) {}
}
