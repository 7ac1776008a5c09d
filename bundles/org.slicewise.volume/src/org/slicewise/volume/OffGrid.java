// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to do with a mask that does not lie on the grid of its image.
 *
 * <p>A mask whose voxels are those of the image in another order, as other programs store them, is put into the order
 * of the image in any case: nothing is made up by that.
 */
public enum OffGrid {
    /** It is an error. */
    REFUSE,
    /** Each voxel of the image takes the label of the nearest voxel of the mask; outside nothing is annotated. */
    RESAMPLE;

    /** The way of a mask onto the grid of its image. */
    @FunctionalInterface
    interface Placement {
        Mask apply(Mask mask);
    }

    Placement placement(Path file, Grid stored, Grid image) throws InvalidVolumeException {
        Optional<String> difference = image.differenceFrom(stored);
        if (difference.isEmpty()) {
            return mask -> mask.on(image);
        }
        Reorientation there = Reorientation.toCanonical(stored);
        Reorientation back = Reorientation.toCanonical(image);
        if (back.target().sameAs(there.target())) {
            return mask -> back.revert(there.apply(mask)).on(image);
        }
        if (this == RESAMPLE) {
            return mask -> nearest(mask, image);
        }
        throw new InvalidVolumeException(
                "The mask %s does not lie on the grid of its image; ask for masks to be resampled if that is meant. %s"
                        .formatted(file, difference.get()));
    }

    private static Mask nearest(Mask mask, Grid image) {
        Extent from = mask.grid().extent();
        Extent to = image.extent();
        Affine way = mask.grid().affine().inverse().after(image.affine());
        short[] labels = new short[(int) to.voxels()];
        for (int index = 0; index < labels.length; index++) {
            int row = index / to.x();
            double[] at = way.apply(index % to.x(), row % to.y(), row / to.y());
            int x = (int) Math.rint(at[0]);
            int y = (int) Math.rint(at[1]);
            int z = (int) Math.rint(at[2]);
            boolean inside = x >= 0 && x < from.x() && y >= 0 && y < from.y() && z >= 0 && z < from.z();
            labels[index] = (short) (inside ? mask.at(x, y, z) : SparseMask.UNANNOTATED);
        }
        return Mask.of(image, labels);
    }
}
