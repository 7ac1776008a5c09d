// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.util.List;

/**
 * What an import gave.
 *
 * @param volumes one for each volume, in the order of their folders
 * @param refused what could not be converted
 */
public record DicomImportResult(List<ImportedVolume> volumes, List<RefusedDicom> refused) {

    public DicomImportResult {
        volumes = List.copyOf(volumes);
        refused = List.copyOf(refused);
    }
}
