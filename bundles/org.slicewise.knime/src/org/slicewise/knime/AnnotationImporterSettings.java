// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.nio.file.Path;
import java.util.Optional;
import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelString;

/** The settings of the Annotation Importer. */
final class AnnotationImporterSettings extends NodeSettingsGroup<AnnotationImporterSettings.Values> {

    private final SettingsModelString images = column("image_column", "Images", CaseTable.IMAGE, 0, VolumeValue.class);
    private final SettingsModelString plan = text("plan_file", "Plan (plan.csv)", "");
    private final SettingsModelString folder = text("mask_folder", "Folder of masks (empty: that of the plan)", "");
    private final SettingsModelBoolean backgroundIsOpen =
            flag("background_is_open", "Background elsewhere means untouched", false);

    @Override
    Values read() {
        return new Values(images.getStringValue(), path(plan), path(folder), backgroundIsOpen.getBooleanValue());
    }

    /** Where plan and masks are, and how to read these. */
    record Values(String imageColumn, Optional<Path> plan, Optional<Path> maskFolder, boolean backgroundIsOpen) {

        /** The folder of the masks. */
        Path masks() {
            return maskFolder.orElseGet(() -> plan.orElseThrow().getParent());
        }
    }
}
