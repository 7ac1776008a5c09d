// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.nio.file.Path;
import java.util.Optional;
import org.slicewise.volume.resample.Interpolation;
import org.slicewise.volume.resample.Resampling;

/**
 * What to do with a mask that does not lie on the grid of its image.
 *
 * <p>A mask whose voxels are those of the image in another order, as other programs store them, is put into the order
 * of the image in any case: nothing is made up by that.
 */
public enum OffGrid {
    /** It is an error. */
    REFUSE,
    /**
     * Each voxel of the image takes the label of the nearest voxel of the mask; outside nothing is annotated, or what
     * earlier parts of the mask say stays.
     */
    RESAMPLE;

    /** The way of a mask onto the grid of its image, with a label for voxels that it does not reach. */
    @FunctionalInterface
    interface Placement {
        Mask apply(Mask mask, int outside);
    }

    Placement placement(Path file, Grid stored, Grid image) throws InvalidVolumeException {
        Optional<String> difference = image.differenceFrom(stored);
        if (difference.isEmpty()) {
            return (mask, outside) -> mask.on(image);
        }
        Reorientation there = Reorientation.toCanonical(stored);
        Reorientation back = Reorientation.toCanonical(image);
        if (back.target().sameAs(there.target())) {
            return (mask, outside) -> back.revert(there.apply(mask)).on(image);
        }
        if (this == RESAMPLE) {
            return Resampling.between(stored, image, Interpolation.NEAREST, false)::apply;
        }
        throw new InvalidVolumeException(
                "The mask %s does not lie on the grid of its image; ask for masks to be resampled if that is meant. %s"
                        .formatted(file, difference.get()));
    }
}
