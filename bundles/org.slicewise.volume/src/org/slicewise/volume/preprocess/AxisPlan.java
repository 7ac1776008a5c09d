// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import org.slicewise.volume.Axis;

/**
 * An axis of the result: voxel i lies at {@code first + i * step} of an axis of the source, in voxels.
 *
 * @param source the storage axis of the source it runs along
 * @param step negative where it runs the other way
 * @param count the number of voxels, at least 1
 */
record AxisPlan(Axis source, double first, double step, int count) {

    /** How far the ends of two grids may be apart and still be the same, in voxels; see {@code Grid.sameAs}. */
    private static final double TOLERANCE = 1e-3;

    /** The voxels of a box along an axis, or these the other way round. */
    static AxisPlan of(Axis source, VoxelBox box, boolean reversed) {
        int count = box.last(source) - box.first(source) + 1;
        return reversed
                ? new AxisPlan(source, box.last(source), -1, count)
                : new AxisPlan(source, box.first(source), 1, count);
    }

    /**
     * The same stretch of millimetres at another spacing, and as many voxels as cover all of it; both have the same
     * middle. A spacing that is the same but for rounding changes nothing.
     *
     * @param factor the new spacing as a multiple of the old one
     */
    AxisPlan spaced(double factor) {
        if (count * Math.abs(factor - 1) <= TOLERANCE) {
            return this;
        }
        double voxels = Math.max(1, Math.ceil(count / factor - TOLERANCE));
        if (voxels > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "The spacing asked for makes %.4g voxels along an axis; choose a larger one.".formatted(voxels));
        }
        double middle = first + step * (count - 1) / 2;
        double newStep = step * factor;
        return new AxisPlan(source, middle - newStep * (voxels - 1) / 2, newStep, (int) voxels);
    }

    /** So many voxels in all, cut off or added on both sides; of an odd number the larger part at the end. */
    AxisPlan sized(int voxels) {
        return new AxisPlan(source, first + step * ((count - voxels) / 2), step, voxels);
    }
}
