// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.List;
import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.segmentation.DrawingSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingSpec;

/** What a network sees at once, from where it is drawn, and how it is changed. */
final class PatchSettings {

    private final SettingsModelInteger x;
    private final SettingsModelInteger y;
    private final SettingsModelInteger z;
    private final SettingsModelString shares;
    private final SettingsModelBoolean isBackground;
    private final SettingsModelInteger slices;
    private final SettingsModelString augmentations;

    /** Adds the settings to those of a node. */
    PatchSettings(NodeSettingsGroup<?> node) {
        x = node.whole("patch_x", "Patch x (voxels, 0: from the cases)", 0, 8);
        y = node.whole("patch_y", "Patch y (voxels, 0: from the cases)", 0, 8);
        z = node.whole("patch_z", "Patch z (voxels, 0: from the cases; 3D only)", 0, 8);
        shares = node.addedLater(node.text("shares", "Shares of patch centres (comma list; 3D only)", ""));
        isBackground = node.addedLater(
                node.flag("unannotated_is_background", "Draw what is not annotated as background", false));
        slices = node.addedLater(node.whole("slices", "Annotated slices in every patch (3D only)", 0, 1));
        augmentations = node.text(
                "augmentations",
                "Augmentations (comma list)",
                String.join(", ", TrainingSpec.defaults2d().augmentations()));
    }

    Patch patch(boolean isFlat) {
        return new Patch(x.getIntValue(), y.getIntValue(), isFlat ? 1 : z.getIntValue());
    }

    DrawingSpec drawing() {
        return new DrawingSpec(
                NamedTexts.numbers("Shares of patch centres", NodeSettingsGroup.list(shares)),
                isBackground.getBooleanValue(),
                slices.getIntValue());
    }

    List<String> augmentations() {
        return NodeSettingsGroup.list(augmentations);
    }
}
