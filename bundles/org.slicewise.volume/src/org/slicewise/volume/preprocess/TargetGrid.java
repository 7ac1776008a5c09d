// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import org.slicewise.volume.Affine;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;

/**
 * The grid that a specification makes of a source grid: arithmetic on indices, no voxel is looked at.
 *
 * <p>Axes are put in order and turned to the orientation nearest to the one wanted; oblique grids stay oblique. Then
 * spacing and extent count along the new axes. The grid is centred on the box.
 */
final class TargetGrid {

    /** As many voxels as an array holds. */
    private static final long MOST_VOXELS = Integer.MAX_VALUE - 8L;

    private TargetGrid() {}

    static Grid of(Grid source, VoxelBox box, PreprocessingSpec spec) {
        AxisPlan[] plans = new AxisPlan[3];
        Orientation stored = new Orientation(source.orientation());
        Orientation wanted = spec.orientation().orElse(stored);
        for (Axis axis : Axis.values()) {
            int from = wanted.axisOf(stored, axis.ordinal());
            Axis along = Axis.values()[from];
            AxisPlan plan = AxisPlan.of(along, box, !wanted.runsAs(stored, axis.ordinal()));
            double mm = source.spacing().along(along);
            AxisPlan spaced = spec.spacing()
                    .along(axis)
                    .map(wish -> plan.spaced(wish / mm))
                    .orElse(plan);
            plans[axis.ordinal()] = spec.extent().along(axis).map(spaced::sized).orElse(spaced);
        }
        Extent extent = new Extent(plans[0].count(), plans[1].count(), plans[2].count());
        return new Grid(requireRoom(extent), source.affine().after(toSource(plans)));
    }

    /** The extent, unless it has more voxels than can be held. */
    static Extent requireRoom(Extent extent) {
        if ((double) extent.x() * extent.y() * extent.z() > MOST_VOXELS) {
            throw new IllegalArgumentException(
                    "%s voxels are too many, %,d are the most; choose a larger spacing or a smaller extent."
                            .formatted(extent, MOST_VOXELS));
        }
        return extent;
    }

    /** From voxels of the target to those of the source. */
    private static Affine toSource(AxisPlan[] plans) {
        double[] rows = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            int row = plans[axis].source().ordinal();
            rows[row * 4 + axis] = plans[axis].step();
            rows[row * 4 + 3] = plans[axis].first();
        }
        return Affine.of(rows);
    }
}
