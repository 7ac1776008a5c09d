// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.nio.file.Path;
import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelString;

/** The settings of the Segmenter Writer. */
final class SegmenterWriterSettings extends NodeSettingsGroup<SegmenterWriterSettings.Values> {

    private final SettingsModelString file = text("file", "File of the segmenter", "segmenter.slicewise");
    private final SettingsModelBoolean replace = flag("replace", "Replace a file that is there", false);

    @Override
    Values read() {
        Path target = path(file)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "\"File of the segmenter\" is empty; name the file to write, for instance segmenter.slicewise."));
        return new Values(target, replace.getBooleanValue());
    }

    /** Where to write, and whether over what is there. */
    record Values(Path file, boolean replace) {}
}
