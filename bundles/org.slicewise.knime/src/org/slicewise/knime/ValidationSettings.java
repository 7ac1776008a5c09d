// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.segmentation.Checkpoints;
import org.slicewise.segmentation.ValidationSpec;

/** When a training is scored, and where it keeps what it needs to go on. */
final class ValidationSettings {

    private final SettingsModelInteger every;
    private final SettingsModelInteger patience;
    private final SettingsModelString folder;

    /** Adds the settings to those of a node. */
    ValidationSettings(NodeSettingsGroup<?> node) {
        every = node.addedLater(node.whole("validate_every", "Iterations between two validations (0: none)", 0, 100));
        patience = node.addedLater(
                node.whole("patience", "Validations without progress that end the training (0: never)", 0, 1));
        folder = node.addedLater(node.text("checkpoint_folder", "Folder for checkpoints (empty: none)", ""));
    }

    ValidationSpec read() {
        return new ValidationSpec(every.getIntValue(), patience.getIntValue());
    }

    /** A training goes on where the checkpoints of its folder end, if there are any. */
    Checkpoints checkpoints() {
        return NodeSettingsGroup.path(folder).map(Checkpoints::resumed).orElseGet(Checkpoints::none);
    }
}
