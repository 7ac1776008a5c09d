// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

/**
 * Shapes of all labels in two slices, from which the shapes in between follow: signed distances to the contours are
 * weighted by nearness (Raya and Udupa 1990), for all labels and the background at once.
 *
 * <p>A connected part of a label that nothing of the same label lies over in the other slice has no contour to move to:
 * it stays as it is in the nearer half of the gap, and is not there in the other.
 */
final class ShapePair {

    private final Plane plane;
    private final int labels;
    private final int[] below;
    private final int[] above;
    private final boolean[] loneBelow;
    private final boolean[] loneAbove;
    private final float[][] distancesBelow;
    private final float[][] distancesAbove;

    /**
     * A pair.
     *
     * @param labels number of labels, of which 0 is the background
     * @param below labels of the pixels of one slice
     * @param above labels of the pixels of the other one
     */
    ShapePair(Plane plane, int labels, int[] below, int[] above) {
        this.plane = plane;
        this.labels = labels;
        this.below = below;
        this.above = above;
        this.loneBelow = new boolean[plane.pixels()];
        this.loneAbove = new boolean[plane.pixels()];
        for (int label = 1; label < labels; label++) {
            markLone(label, below, above, loneBelow);
            markLone(label, above, below, loneAbove);
        }
        this.distancesBelow = distances(below, loneBelow);
        this.distancesAbove = distances(above, loneAbove);
    }

    private void markLone(int label, int[] of, int[] other, boolean[] lone) {
        boolean[] set = Plane.where(of, label);
        int[] parts = plane.parts(set);
        boolean[] met = new boolean[parts.length + 1];
        for (int i = 0; i < parts.length; i++) {
            met[parts[i]] |= other[i] == label;
        }
        for (int i = 0; i < parts.length; i++) {
            lone[i] |= set[i] && !met[parts[i]];
        }
    }

    private float[][] distances(int[] slice, boolean[] lone) {
        float[][] distances = new float[labels][];
        for (int label = 0; label < labels; label++) {
            boolean[] set = new boolean[slice.length];
            for (int i = 0; i < set.length; i++) {
                set[i] = (lone[i] ? 0 : slice[i]) == label;
            }
            if (Plane.count(set) > 0) {
                distances[label] = bounded(plane.signedDistance(set));
            }
        }
        return distances;
    }

    /** Distances as they are, but no larger than the slice. */
    private float[] bounded(float[] distances) {
        float most = (float) (plane.width() * plane.columnSize() + plane.height() * plane.rowSize());
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.max(-most, Math.min(most, distances[i]));
        }
        return distances;
    }

    /**
     * How much each pixel belongs to each label in between: 1/2 on a contour, 1 and 0 from one pixel inside and outside of
     * it on, linear between, and 1 over all labels together.
     *
     * @param nearness 1 at the lower slice, 0 at the upper one
     */
    float[][] between(double nearness) {
        float[][] result = new float[labels][];
        for (int label = 0; label < labels; label++) {
            result[label] = between(distancesBelow[label], distancesAbove[label], nearness);
        }
        boolean isBelow = nearness >= 0.5;
        boolean[] lone = isBelow ? loneBelow : loneAbove;
        int[] nearer = isBelow ? below : above;
        for (int i = 0; i < plane.pixels(); i++) {
            float sum = 0;
            for (int label = 0; label < labels; label++) {
                result[label][i] = lone[i] ? (nearer[i] == label ? 1 : 0) : result[label][i];
                sum += result[label][i];
            }
            for (int label = 0; label < labels && sum > 0; label++) {
                result[label][i] /= sum;
            }
        }
        return result;
    }

    /** The belonging to one label, 0 everywhere if it is not in both slices. */
    private float[] between(float[] low, float[] high, double nearness) {
        float[] result = new float[plane.pixels()];
        double pixel = Math.min(plane.columnSize(), plane.rowSize());
        for (int i = 0; low != null && high != null && i < result.length; i++) {
            double distance = nearness * low[i] + (1 - nearness) * high[i];
            result[i] = (float) Math.max(0, Math.min(1, 0.5 + distance / (2 * pixel)));
        }
        return result;
    }
}
