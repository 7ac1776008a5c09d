// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.Optional;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.WorkMonitor;

/**
 * What is to be filled.
 *
 * @param mask what is annotated; a voxel that is open within an annotated slice says nothing about its neighbours
 * @param image the image on the grid of the mask
 * @param affinity how pixels of neighbouring slices are matched
 * @param monitor told after every slice
 */
public record FillingTask(
        SparseMask mask, Optional<Volume> image, Optional<SliceAffinity> affinity, WorkMonitor monitor) {

    public FillingTask {
        image.flatMap(volume -> mask.grid().differenceFrom(volume.grid())).ifPresent(difference -> {
            throw new IllegalArgumentException("Mask and image lie on different grids. " + difference);
        });
    }

    /** A task of a mask alone, that nobody watches. */
    public static FillingTask of(SparseMask mask) {
        return new FillingTask(mask, Optional.empty(), Optional.empty(), WorkMonitor.SILENT);
    }
}
