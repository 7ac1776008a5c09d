// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataType;
import org.slicewise.volume.Case;
import org.slicewise.volume.Grid;
import org.slicewise.volume.InvalidVolumeException;
import org.slicewise.volume.Volume;

/**
 * What the headers of the files of a case tell.
 *
 * @param grid grid of image and mask
 * @param channels values per voxel, over all files of the image
 */
record CaseFacts(Case files, Grid grid, int channels) {

    /** Reads the headers, and checks that all files lie on one grid. */
    static CaseFacts read(Case files) throws IOException {
        Grid grid = files.readGrid();
        int channels = 0;
        for (Path file : files.images()) {
            Volume part = Volume.read(file);
            requireSameGrid(files, grid, file, part.grid());
            channels += part.channels();
        }
        if (files.mask().isPresent()) {
            requireMaskOn(files, grid);
        }
        return new CaseFacts(files, grid, channels);
    }

    private static void requireMaskOn(Case files, Grid grid) throws IOException {
        try {
            files.mask().orElseThrow().requireOn(grid);
        } catch (InvalidVolumeException e) {
            throw new CaseException(files.id(), "Image %s: %s".formatted(files.image(), e.getMessage()));
        }
    }

    private static void requireSameGrid(Case files, Grid grid, Path other, Grid otherGrid) throws CaseException {
        Optional<String> difference = grid.differenceFrom(otherGrid);
        if (difference.isPresent()) {
            throw new CaseException(
                    files.id(),
                    "%s does not lie on the grid of %s. %s".formatted(other, files.image(), difference.get()));
        }
    }

    /** The row of the case. */
    DataRow row() {
        DataCell mask = files.mask()
                .<DataCell>map(source -> new MaskFileCell(source, grid))
                .orElseGet(DataType::getMissingCell);
        return CaseTable.row(files.id(), new VolumeFileCell(files.images(), grid, channels), mask);
    }

    /** What is doubtful about the case. */
    Optional<String> warning() {
        return grid.warning().map(text -> "Case \"%s\": %s".formatted(files.id(), text));
    }
}
