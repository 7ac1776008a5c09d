// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import org.slicewise.volume.settings.Checked;

/**
 * From where patches are drawn.
 *
 * @param shares how often a patch is drawn around a voxel of each class, background first, and around a voxel that is
 *     not annotated last; together above 0; empty if every annotated slice shall be equally likely
 * @param isUnannotatedBackground true if voxels that are not annotated share the background's share, each voxel of both
 *     being equally likely; {@code shares} then ends with the last class
 * @param slices annotated slices every patch shall hold if its case has as many that fit, from 0 to 4096
 */
public record DrawingSpec(List<Double> shares, boolean isUnannotatedBackground, int slices) {

    public DrawingSpec {
        shares = List.copyOf(shares);
        shares.forEach(share -> Checked.within("drawing.shares", share, 0, 1e6));
        if (!shares.isEmpty()
                && shares.stream().mapToDouble(Double::doubleValue).sum() <= 0) {
            throw new IllegalArgumentException(
                    "\"drawing.shares\" must have a share above 0, but is %s.".formatted(shares));
        }
        Checked.within("drawing.slices", slices, 0, 4096);
    }

    /** Every annotated slice is equally likely. */
    public static DrawingSpec uniform() {
        return new DrawingSpec(List.of(), false, 0);
    }

    /** Patches around voxels of every class by its share, and by the last share around voxels not annotated. */
    public static DrawingSpec around(Double... shares) {
        return new DrawingSpec(List.of(shares), false, 0);
    }

    /** This drawing with voxels that are not annotated drawn as if they were background, or not. */
    public DrawingSpec withUnannotatedBackground(boolean is) {
        return new DrawingSpec(shares, is, slices);
    }

    /** This drawing with other shares. */
    public DrawingSpec withShares(List<Double> others) {
        return new DrawingSpec(others, isUnannotatedBackground, slices);
    }

    /** This drawing with another number of annotated slices in every patch. */
    public DrawingSpec withSlices(int number) {
        return new DrawingSpec(shares, isUnannotatedBackground, number);
    }

    /**
     * Refuses for patches of one slice all but the uniform drawing.
     *
     * @throws IllegalArgumentException that says what must be empty
     */
    public void requireFor(boolean isFlat) {
        if (isFlat && (!shares.isEmpty() || slices > 1)) {
            throw new IllegalArgumentException(
                    ("Patches of one slice are drawn from all annotated slices alike: \"drawing.shares\" must be empty"
                                    + " and \"drawing.slices\" at most 1, but they are %s and %d.")
                            .formatted(shares, slices));
        }
    }

    /**
     * Refuses shares that are not those of a task's classes, and for patches of one slice all but the uniform drawing.
     *
     * @param classes classes of the task, background included
     */
    void requireFor(boolean isFlat, int classes) {
        requireFor(isFlat);
        int needed = isUnannotatedBackground ? classes : classes + 1;
        if (!shares.isEmpty() && shares.size() != needed) {
            throw new IllegalArgumentException(
                    "\"drawing.shares\" must have %d shares, one for each of %d classes with the background first%s, but is %s."
                            .formatted(
                                    needed,
                                    classes,
                                    isUnannotatedBackground ? "" : " and one for what is not annotated",
                                    shares));
        }
    }
}
