// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The conversion of all DICOM series below a folder to one compressed NIfTI file for each volume.
 *
 * <p>dcm2niix is called for each folder that holds DICOM files; folders that turn out to share a series are converted
 * together. Each call works in a scratch folder beside the volumes, which are moved to their places when all folders were
 * converted and every series is whole. What an earlier import made of the same files is kept as it is, or taken up where
 * that import was ended. A folder with a series that was imported from a folder outside is refused as long as that folder
 * is there.
 *
 * @param folder searched with all folders below it
 * @param out where the volumes go; made if need be; may lie below {@code folder}
 * @param patients what becomes of patient ids; names and birth dates are never taken
 * @param limit time for one call of dcm2niix, at most {@link #LONGEST_LIMIT}
 * @param overwrite whether to convert again what has not changed since an earlier import
 */
public record DicomImport(
        Path folder, Path out, Dcm2niix tool, PatientIds patients, Duration limit, boolean overwrite) {

    /** The most time that one call of dcm2niix may be given: a week. */
    public static final Duration LONGEST_LIMIT = Duration.ofDays(7);

    public DicomImport {
        folder = folder.toAbsolutePath().normalize();
        out = out.toAbsolutePath().normalize();
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("The time limit must be above 0, but is %s.".formatted(limit));
        }
        if (limit.compareTo(LONGEST_LIMIT) > 0) {
            throw new IllegalArgumentException("The time limit must be at most %d minutes (a week), but is %s."
                    .formatted(LONGEST_LIMIT.toMinutes(), limit));
        }
        if (folder.equals(out)) {
            throw new IllegalArgumentException(
                    "The DICOM files are in %s, so that volumes cannot go there; choose another output folder."
                            .formatted(folder));
        }
    }

    /**
     * Lists the files, then converts them folder by folder. What cannot be converted does not end the import.
     *
     * @throws DicomImportException if there is no such folder, no DICOM file in it, or another import is writing to the
     *     output folder
     * @throws java.util.concurrent.CancellationException if the monitor asks for it; what was converted by then
     *     is held for the next import
     */
    public DicomImportResult run(ImportMonitor monitor) throws IOException {
        DicomListing listing = DicomListing.of(folder, out, monitor);
        try (ImportFolder target = ImportFolder.open(out)) {
            return new FolderImports(this, listing, target, monitor).run();
        }
    }
}
