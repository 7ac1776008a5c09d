// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;
import java.nio.file.Path;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;

/**
 * A volume that came out of DICOM.
 *
 * @param file the compressed NIfTI file
 * @param channels values per voxel, more than 1 for series over time or directions
 * @param unchanged whether it is there since an earlier import of the same files
 */
public record ImportedVolume(SeriesFacts facts, Path file, Grid grid, int channels, boolean unchanged) {

    /** Reads the header of the file. */
    static ImportedVolume read(SeriesFacts facts, Path file, boolean unchanged) throws IOException {
        Volume volume = Volume.read(file);
        return new ImportedVolume(facts, file, volume.grid(), volume.channels(), unchanged);
    }
}
