// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the headers of the files of a case tell; voxels are not read.
 *
 * @param grid grid of the image
 * @param channels values per voxel, over all files of the image
 */
public record CaseHeaders(Case files, Grid grid, int channels) {

    /**
     * Reads the headers, and checks that all files lie on one grid.
     *
     * @throws InvalidVolumeException if a channel or the mask does not, and is not to be resampled; the text names the files
     *     and the difference
     */
    public static CaseHeaders read(Case files) throws IOException {
        Grid grid = files.readGrid();
        int channels = 0;
        for (Path file : files.images()) {
            Volume part = Volume.read(file);
            requireSameGrid(files.image(), grid, file, part.grid());
            channels += part.channels();
        }
        if (files.mask().isPresent()) {
            requireMaskOn(files, grid);
        }
        return new CaseHeaders(files, grid, channels);
    }

    /** What is doubtful about the orientation, in one line that names the case. */
    public Optional<String> warning() {
        return grid.warning().map(text -> "Case \"%s\": %s".formatted(files.id(), text));
    }

    private static void requireMaskOn(Case files, Grid grid) throws IOException {
        try {
            files.mask().orElseThrow().requireOn(grid);
        } catch (InvalidVolumeException e) {
            throw new InvalidVolumeException("Image %s: %s".formatted(files.image(), e.getMessage()));
        }
    }

    private static void requireSameGrid(Path image, Grid grid, Path other, Grid otherGrid)
            throws InvalidVolumeException {
        Optional<String> difference = grid.differenceFrom(otherGrid);
        if (difference.isPresent()) {
            throw new InvalidVolumeException(
                    "%s does not lie on the grid of %s. %s".formatted(other, image, difference.get()));
        }
    }
}
