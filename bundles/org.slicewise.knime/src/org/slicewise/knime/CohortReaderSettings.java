// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.layout.DatasetLayout;
import org.slicewise.volume.layout.DatasetLayouts;

/** The settings of the Cohort Reader. */
final class CohortReaderSettings extends NodeSettingsGroup<CohortReaderSettings.Values> {

    private final SettingsModelString folder = text("folder", "Folder (empty: the cases of the in-port)", "");
    private final SettingsModelString layout =
            choice("layout", "Layout of the folder", "images-labels", DatasetLayouts.names());
    private final SettingsModelBoolean masksRequired = flag("masks_required", "Every case must have a mask", true);

    @Override
    Values read() {
        String text = folder.getStringValue().strip();
        return new Values(
                text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Path.of(text).toAbsolutePath().normalize()),
                DatasetLayouts.named(layout.getStringValue()),
                masksRequired.getBooleanValue());
    }

    /** Where the cases are, and how their files are laid out. */
    record Values(Optional<Path> folder, DatasetLayout layout, boolean masksRequired) {

        /** The cases of the folder. */
        Cohort cohort() throws IOException {
            return layout.read(folder.orElseThrow(), masksRequired);
        }
    }
}
