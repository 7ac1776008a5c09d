// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.function.IntPredicate;

/** How far inside the pixels of a box are, in a shape that two slices have. */
final class ShapeShares {

    /** What depth beyond the reach adds, so that of two labels that are both sure the deeper one wins. */
    private static final float BEYOND = 1e-3f;

    private final PlaneBox box;
    private final float[] lower;
    private final float[] upper;

    /** The signed distances to the shape of some labels; the box holds it and one more pixel on every side. */
    ShapeShares(LabelPlane below, LabelPlane above, PlaneBox box, IntPredicate shape) {
        this.box = box;
        this.lower = below.signedDistances(box, shape);
        this.upper = above.signedDistances(box, shape);
    }

    PlaneBox box() {
        return box;
    }

    /** The mean distance of what is inside to what is outside, over both slices; call it before the distances are limited. */
    double meanDepth() {
        double sum = 0;
        int count = 0;
        for (float[] distances : new float[][] {lower, upper}) {
            for (float distance : distances) {
                if (distance > 0) {
                    sum += distance;
                    count++;
                }
            }
        }
        return sum / count;
    }

    /** Makes shares of the distances: 0 at the reach outside, a half at the outline, 1 at the reach inside, hardly more beyond. */
    void limit(double reach) {
        limit(lower, reach);
        limit(upper, reach);
    }

    private static void limit(float[] distances, double reach) {
        for (int i = 0; i < distances.length; i++) {
            float reaches = (float) (distances[i] / reach);
            float share = Math.max(0, Math.min(1, 0.5f + 0.5f * reaches));
            distances[i] = share + BEYOND * Math.max(0, Math.min(1, reaches - 1));
        }
    }

    /** The share of a pixel of the box, row by row, at a part of the way from the lower slice to the upper one. */
    float at(int pixel, float part) {
        return lower[pixel] + part * (upper[pixel] - lower[pixel]);
    }
}
