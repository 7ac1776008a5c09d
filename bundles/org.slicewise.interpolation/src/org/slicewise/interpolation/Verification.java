// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import org.slicewise.volume.Axis;
import org.slicewise.volume.Volume;

/**
 * Takes back what was propagated wrongly (Yeung et al. 2021, Sli2Vol): a pixel keeps its label only if its intensity is
 * nearer to the mean of the label in the slice before than to the mean of a ring around it there. Then holes are filled,
 * and the label is closed.
 *
 * <p>The ring is 5 pixels and the closing 2 pixels wide for large objects; for those of a smaller radius both are
 * smaller, so that the ring is not larger than the surroundings of a thin object and neighbours do not grow together.
 */
final class Verification {

    private static final int WIDEST_RING = 5;
    private static final int WIDEST_CLOSING = 2;

    private final Volume image;
    private final Axis axis;
    private final Plane plane;

    Verification(Volume image, Axis axis, Plane plane) {
        this.image = image;
        this.axis = axis;
        this.plane = plane;
    }

    /**
     * Verifies the values of all labels but the background.
     *
     * @param from index of the slice before
     * @param to index of the slice that is verified
     * @param before values of the slice before
     * @param carried values to verify, which are changed
     */
    void apply(int from, int to, float[][] before, float[][] carried) {
        float[] old = intensities(from);
        float[] now = intensities(to);
        int[] labelsBefore = LabelPlanes.largest(before);
        int[] labels = LabelPlanes.largest(carried);
        for (int label = 1; label < carried.length; label++) {
            boolean[] inside = Plane.where(labelsBefore, label);
            boolean[] found = Plane.where(labels, label);
            if (Plane.count(inside) > 0 && Plane.count(found) > 0) {
                set(carried, label, found, verified(inside, found, old, now));
            }
        }
    }

    private float[] intensities(int index) {
        float[] slice = new float[plane.pixels()];
        image.slice(0, axis, index, slice);
        return slice;
    }

    private boolean[] verified(boolean[] inside, boolean[] found, float[] old, float[] now) {
        int radius = radius(inside);
        boolean[] ring = plane.dilated(inside, Math.min(WIDEST_RING, radius + 1));
        for (int i = 0; i < ring.length; i++) {
            ring[i] &= !inside[i];
        }
        if (Plane.count(ring) == 0) {
            return found;
        }
        double meanInside = mean(old, inside);
        double meanRing = mean(old, ring);
        if (!Double.isFinite(meanInside) || !Double.isFinite(meanRing)) {
            return found;
        }
        boolean[] kept = new boolean[found.length];
        for (int i = 0; i < kept.length; i++) {
            boolean isLike = Math.abs(now[i] - meanInside) < Math.abs(now[i] - meanRing);
            kept[i] = found[i] && (isLike || !Float.isFinite(now[i]));
        }
        int closing = Math.min(WIDEST_CLOSING, radius / 2);
        return plane.filled(plane.eroded(plane.dilated(plane.filled(kept), closing), closing));
    }

    /** How many erosions the set outlasts. */
    private int radius(boolean[] set) {
        boolean[] rest = set;
        int radius = 0;
        while (radius < 2 * WIDEST_RING && Plane.count(rest) > 0) {
            rest = plane.eroded(rest, 1);
            radius++;
        }
        return radius;
    }

    private static double mean(float[] values, boolean[] set) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += set[i] ? values[i] : 0;
        }
        return sum / Plane.count(set);
    }

    /** Gives the background what a label lost, and a label what it gained. */
    private static void set(float[][] values, int label, boolean[] before, boolean[] after) {
        for (int i = 0; i < before.length; i++) {
            if (before[i] && !after[i]) {
                values[0][i] += values[label][i];
                values[label][i] = 0;
            } else if (after[i] && !before[i]) {
                for (float[] plane : values) {
                    plane[i] = 0;
                }
                values[label][i] = 1;
            }
        }
    }
}
