// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.nio.file.Path;
import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelString;

/** The settings of the Results Writer. */
final class ResultsWriterSettings extends NodeSettingsGroup<ResultsWriterSettings.Values> {

    private final SettingsModelString folder = text("folder", "Folder", "slicewise-results");
    private final SettingsModelString name = text("name", "Base name of the files", "results");
    private final SettingsModelBoolean rowIds = flag("row_ids", "Write the RowIDs as the first column", false);
    private final SettingsModelBoolean log = flag("log", "Log the table", true);

    @Override
    Values read() {
        return new Values(
                folder.getStringValue().strip(),
                name.getStringValue().strip(),
                rowIds.getBooleanValue(),
                log.getBooleanValue());
    }

    /** Where to write, under which name, and what. */
    record Values(String folder, String name, boolean rowIds, boolean log) {

        Values {
            if (folder.isEmpty()) {
                throw new IllegalArgumentException("\"Folder\" is empty; name the folder to write results to.");
            }
            if (name.isEmpty() || name.contains("/") || name.contains("\\")) {
                throw new IllegalArgumentException(
                        "\"Base name\" must be a file name without folder and ending, but is \"%s\".".formatted(name));
            }
        }

        /** The file of these results with an ending such as {@code csv}, as an absolute path. */
        Path file(String ending) {
            return Path.of(folder).resolve(name + "." + ending).toAbsolutePath().normalize();
        }
    }
}
