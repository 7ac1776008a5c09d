// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

import org.slicewise.volume.Extent;
import org.slicewise.volume.Spacing;

/**
 * What decides a cohort of phantoms; shapes fill the field of view whatever its size.
 *
 * @param kind what the phantoms show
 * @param extent voxels along x (to the right), y (to the front) and z (to the head), at least 8 along each,
 *     2^27 in all at most
 * @param spacing voxel spacing in millimetres
 * @param noise standard deviation of the Gaussian noise as a part of the range of tissue brightness, from 0 to 1
 * @param biasField largest coefficient of the bias field's polynomial, from 0 (none) to 1
 * @param seed seed of every random choice
 */
public record PhantomSpec(PhantomKind kind, Extent extent, Spacing spacing, double noise, double biasField, long seed) {

    private static final int SMALLEST = 8;

    /** Half a gigabyte of voxel values; making a phantom takes a few times as much. */
    private static final long MOST_VOXELS = 1L << 27;

    public PhantomSpec {
        if (Math.min(extent.x(), Math.min(extent.y(), extent.z())) < SMALLEST) {
            throw new IllegalArgumentException(
                    "A phantom must have at least %d voxels along each axis, but has %s.".formatted(SMALLEST, extent));
        }
        if ((double) extent.x() * extent.y() * extent.z() > MOST_VOXELS) {
            throw new IllegalArgumentException("A phantom may have at most %,d voxels, but %s is more: make it smaller."
                    .formatted(MOST_VOXELS, extent));
        }
        requirePart("noise", noise);
        requirePart("bias field", biasField);
    }

    private static void requirePart(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "The %s of a phantom must be from 0 to 1, but is %s.".formatted(field, value));
        }
    }

    /** Small phantoms of a kind: 48 x 48 x 32 voxels of 1 x 1 x 1.5 mm, moderate noise and bias field, seed 1. */
    public static PhantomSpec of(PhantomKind kind) {
        return new PhantomSpec(kind, new Extent(48, 48, 32), new Spacing(1, 1, 1.5), 0.05, 0.3, 1);
    }
}
