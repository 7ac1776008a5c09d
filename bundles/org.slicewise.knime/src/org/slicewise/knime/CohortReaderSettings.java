// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.volume.OffGrid;
import org.slicewise.volume.layout.CohortListing;
import org.slicewise.volume.layout.DatasetLayout;
import org.slicewise.volume.layout.DatasetLayouts;

/** The settings of the Cohort Reader. */
final class CohortReaderSettings extends NodeSettingsGroup<CohortReaderSettings.Values> {

    /** The only layout there was when settings could be without one. */
    private static final String FIRST_LAYOUT = "images-labels";

    private static final List<String> OFF_GRID = List.of("refuse", "resample");

    private final SettingsModelString folder = text("folder", "Folder (empty: the cases of the in-port)", "");
    private final SettingsModelString layout =
            addedLater(openChoice("layout", "Layout of the folder", FIRST_LAYOUT, DatasetLayouts.names()));
    private final SettingsModelBoolean masksRequired = flag("masks_required", "Every case must have a mask", true);
    private final SettingsModelInteger ignoredLabel =
            addedLater(whole("ignored_label", "Label that stands for not annotated (0: none)", 0, 1));
    private final SettingsModelString offGrid =
            addedLater(choice("off_grid", "Masks on another grid", OFF_GRID.get(0), OFF_GRID));

    /** The settings of a new node, which finds out the layout. */
    CohortReaderSettings() {
        layout.setStringValue(DatasetLayouts.AUTO);
    }

    @Override
    Values read() {
        String text = folder.getStringValue().strip();
        return new Values(
                text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Path.of(text).toAbsolutePath().normalize()),
                DatasetLayouts.named(layout.getStringValue().strip()),
                masksRequired.getBooleanValue(),
                ignoredLabel.getIntValue(),
                offGrid(offGrid.getStringValue()));
    }

    private static OffGrid offGrid(String text) {
        if (!OFF_GRID.contains(text)) {
            throw new IllegalArgumentException(
                    "There is no way \"%s\" to treat masks on another grid; known are %s.".formatted(text, OFF_GRID));
        }
        return OffGrid.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /**
     * Where the cases are, how their files are laid out, and how their masks are meant.
     *
     * @param ignoredLabel label that stands for "not annotated"; 0 if there is none
     */
    record Values(
            Optional<Path> folder, DatasetLayout layout, boolean masksRequired, int ignoredLabel, OffGrid offGrid) {

        private static final int LARGEST_LABEL = 0xFFFF;

        Values {
            if (ignoredLabel < 0 || ignoredLabel > LARGEST_LABEL) {
                throw new IllegalArgumentException(
                        "The label that stands for not annotated is from 0 (none) to %d, but is %d."
                                .formatted(LARGEST_LABEL, ignoredLabel));
            }
        }

        /** The cases of the folder, and what is left out. */
        CohortListing listing() throws IOException {
            CohortListing found =
                    layout.read(folder.orElseThrow(), masksRequired).with(offGrid);
            return ignoredLabel == 0 ? found : found.ignoring(ignoredLabel);
        }
    }
}
