// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What DICOM and dcm2niix tell of a volume beside its voxels; names and birth dates of patients are not among it.
 *
 * <p>A text is empty where nothing is told.
 *
 * @param name name of the volume: readable, different from all others, the same each time
 * @param part which volume of its series it is, where there are several, such as {@code e2} for the second echo
 * @param patient the patient's id as {@link PatientIds} keeps it
 * @param study the Study Instance UID
 * @param series the Series Instance UID
 * @param number the number of the series in its study
 * @param description what the series is called on the scanner
 * @param sliceThickness in millimetres
 * @param source the folder (or folders) of its files
 * @param files how many files it was made of
 * @param warnings what is doubtful about it
 */
public record SeriesFacts(
        String name,
        String part,
        String patient,
        String study,
        String series,
        OptionalLong number,
        String modality,
        String description,
        OptionalDouble sliceThickness,
        String source,
        int files,
        List<String> warnings) {

    public SeriesFacts {
        warnings = List.copyOf(warnings);
    }

    /** The file of the volume in a folder. */
    Path fileIn(Path folder) {
        return folder.resolve(name + ".nii.gz");
    }
}
