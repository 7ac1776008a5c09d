// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.nio.file.Path;
import org.knime.core.node.defaultnodesettings.SettingsModelString;

/** The settings of the Segmenter Reader. */
final class SegmenterReaderSettings extends NodeSettingsGroup<SegmenterReaderSettings.Values> {

    private final SettingsModelString file = text("file", "File of the segmenter", "segmenter.slicewise");

    @Override
    Values read() {
        return new Values(path(file)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"File of the segmenter\" is empty; name a file that a Segmenter Writer or \"slicewise train\""
                                + " wrote.")));
    }

    /** Which file to read. */
    record Values(Path file) {}
}
