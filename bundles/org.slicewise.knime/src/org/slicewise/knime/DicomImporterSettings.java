// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.volume.dicom.Dcm2niix;
import org.slicewise.volume.dicom.DicomImport;
import org.slicewise.volume.dicom.DicomImportException;
import org.slicewise.volume.dicom.PatientIds;

/** The settings of the DICOM Importer. */
final class DicomImporterSettings extends NodeSettingsGroup<DicomImporterSettings.Values> {

    private final SettingsModelString folder = text("folder", "Folder", "");
    private final SettingsModelString output =
            text("output_folder", "Output folder (empty: kept with the workflow)", "");
    private final SettingsModelString executable = text("dcm2niix", "dcm2niix executable (empty: found by itself)", "");
    private final SettingsModelString patients =
            choice("patient_ids", "Patient ids", PatientIds.PSEUDONYM.choice(), PatientIds.names());
    private final SettingsModelInteger minutes = whole("time_limit", "Time limit for one folder (minutes)", 60, 10);
    private final SettingsModelBoolean overwrite = flag("overwrite", "Convert again what has not changed", false);

    @Override
    Values read() {
        return new Values(
                path(folder),
                path(output),
                path(executable),
                PatientIds.named(patients.getStringValue()),
                minutes.getIntValue(),
                overwrite.getBooleanValue());
    }

    /** What to convert, where to, by which program and how. */
    record Values(
            Optional<Path> folder,
            Optional<Path> output,
            Optional<Path> executable,
            PatientIds patients,
            int minutes,
            boolean overwrite) {

        Values {
            if (minutes < 1) {
                throw new IllegalArgumentException(
                        "\"Time limit for one folder\" must be at least 1 minute, but is %d.".formatted(minutes));
            }
            if (minutes > DicomImport.LONGEST_LIMIT.toMinutes()) {
                throw new IllegalArgumentException(
                        "\"Time limit for one folder\" must be at most %d minutes (a week), but is %d."
                                .formatted(DicomImport.LONGEST_LIMIT.toMinutes(), minutes));
            }
            if (folder.isPresent() && folder.equals(output)) {
                throw new IllegalArgumentException(
                        "\"Folder\" and \"Output folder\" are both %s; choose another output folder."
                                .formatted(folder.get()));
            }
        }

        /** The import to a folder. */
        DicomImport into(Path out) throws DicomImportException {
            Dcm2niix tool = Dcm2niix.find(executable, System.getenv());
            return new DicomImport(folder.orElseThrow(), out, tool, patients, Duration.ofMinutes(minutes), overwrite);
        }
    }
}
