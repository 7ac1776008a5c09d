// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

/**
 * Which voxels along one axis of a source a place is made of, and with which weights.
 *
 * <p>Weights add up to 1. Voxels that a kernel asks for beyond the first or the last one count as that one. A weight below
 * a millionth is left out, so that a NaN spreads no farther than the kernel really reaches.
 */
final class AxisKernel {

    /** How far from a border or the middle between two voxels a place still counts as there, in voxels. */
    private static final double TIE = 1e-6;

    private static final double NEGLIGIBLE = 1e-6;

    /** A kernel that is stretched more would take ever longer, and make of any source what its two ends are. */
    private static final double LARGEST_STRETCH = 1 << 20;

    private final Interpolation how;
    private final int voxels;
    private final double stretch;

    /**
     * @param voxels the number of voxels along the axis
     * @param stretch how many times wider than over neighbouring voxels the kernel is, at least 1; what is beyond a
     *     million or so counts as that
     */
    AxisKernel(Interpolation how, int voxels, double stretch) {
        this.how = how;
        this.voxels = voxels;
        this.stretch = how == Interpolation.NEAREST ? 1 : Math.min(stretch, LARGEST_STRETCH);
    }

    /** Whether a place is in a voxel, the borders of the first and the last one included. */
    boolean holds(double at) {
        return at >= -0.5 - TIE && at <= voxels - 0.5 + TIE;
    }

    /** How far from a place its voxels can be. */
    double reach() {
        return how.radius() * stretch;
    }

    /** The room that the voxels of one place need in an array. */
    int room() {
        return (int) Math.min(voxels, Math.floor(2 * reach()) + 1) + 1;
    }

    /** Sets the indices and weights of a place that is held, in ascending order, and returns their number. */
    int taps(double at, int[] indices, double[] weights) {
        if (how == Interpolation.NEAREST) {
            indices[0] = clamped((int) Math.ceil(at - 0.5 - TIE));
            weights[0] = 1;
            return 1;
        }
        if (how == Interpolation.LINEAR && stretch == 1) {
            return between(at, indices, weights);
        }
        int count = 0;
        int last = (int) Math.floor(at + reach());
        for (int i = (int) Math.ceil(at - reach()); i <= last; i++) {
            double weight = how.weight(Math.abs(i - at) / stretch);
            int index = clamped(i);
            if (count > 0 && indices[count - 1] == index) {
                weights[count - 1] += weight;
            } else {
                indices[count] = index;
                weights[count++] = weight;
            }
        }
        return normalised(indices, weights, count);
    }

    /** The two neighbours of the unstretched triangle, which need no sum. */
    private int between(double at, int[] indices, double[] weights) {
        int below = (int) Math.floor(at);
        double part = at - below;
        indices[0] = clamped(below);
        indices[1] = clamped(below + 1);
        if (part <= NEGLIGIBLE || indices[0] == indices[1]) {
            weights[0] = 1;
            return 1;
        }
        if (part >= 1 - NEGLIGIBLE) {
            indices[0] = indices[1];
            weights[0] = 1;
            return 1;
        }
        weights[0] = 1 - part;
        weights[1] = part;
        return 2;
    }

    private static int normalised(int[] indices, double[] weights, int count) {
        double least = NEGLIGIBLE * sum(weights, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (Math.abs(weights[i]) > least) {
                indices[kept] = indices[i];
                weights[kept++] = weights[i];
            }
        }
        double sum = sum(weights, kept);
        for (int i = 0; i < kept; i++) {
            weights[i] /= sum;
        }
        return kept;
    }

    private static double sum(double[] weights, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i];
        }
        return sum;
    }

    private int clamped(int index) {
        return Math.max(0, Math.min(voxels - 1, index));
    }
}
