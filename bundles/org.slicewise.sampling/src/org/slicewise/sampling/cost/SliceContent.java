// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

/**
 * What there is to draw on a slice, as far as its cost depends on it; a mean over slices may have fractions.
 *
 * @param foreground 1 if a label occurs, 0 if the slice is empty
 * @param contour length of the outlines of all labels, in millimetres
 * @param components number of connected objects, each of one label
 */
public record SliceContent(double foreground, double contour, double components) {

    /** An empty slice. */
    public static final SliceContent EMPTY = new SliceContent(0, 0, 0);

    public SliceContent {
        if (!(foreground >= 0 && foreground <= 1 && contour >= 0 && components >= 0)
                || Double.isInfinite(contour + components)) {
            throw new IllegalArgumentException(
                    "A slice has foreground from 0 to 1, and contour and components of at least 0, but %s, %s and %s came."
                            .formatted(foreground, contour, components));
        }
    }

    SliceContent plus(SliceContent other) {
        return new SliceContent(
                Math.min(1, foreground + other.foreground), contour + other.contour, components + other.components);
    }
}
