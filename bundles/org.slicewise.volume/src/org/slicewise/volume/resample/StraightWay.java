// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.util.Optional;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;

/**
 * A relation between two grids whose axes are parallel: along each axis of the target, the index along one axis of the
 * source is {@code scale * index + shift}.
 *
 * @param sourceAxis per axis of the target the axis of the source it runs along
 * @param scale per axis of the target the source voxels in a step of the target; negative where the directions differ
 * @param shift per axis of the target the index in the source of the target's first voxel
 */
record StraightWay(int[] sourceAxis, double[] scale, double[] shift) {

    /** How far from parallel or from whole voxels the farthest voxel may be, in voxels of the source. */
    private static final double TOLERANCE = 1e-3;

    private static final int[][] PERMUTATIONS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    /** The straight relation that a map between indices is, or empty where axes are oblique to each other. */
    static Optional<StraightWay> of(Affine toSource, Extent target) {
        for (int[] sourceAxis : PERMUTATIONS) {
            if (isStraight(toSource, target, sourceAxis)) {
                return Optional.of(along(toSource, target, sourceAxis));
            }
        }
        return Optional.empty();
    }

    private static boolean isStraight(Affine toSource, Extent target, int[] sourceAxis) {
        for (int axis = 0; axis < 3; axis++) {
            if (toSource.at(sourceAxis[axis], axis) == 0) {
                return false;
            }
            double across = 0;
            for (int other = 0; other < 3; other++) {
                across += other == axis ? 0 : Math.abs(drift(toSource, target, sourceAxis[axis], other));
            }
            if (across > TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /** How far the index along a source axis moves over the whole extent of a target axis. */
    private static double drift(Affine toSource, Extent target, int sourceAxis, int axis) {
        return toSource.at(sourceAxis, axis) * (Axis.values()[axis].of(target) - 1);
    }

    private static StraightWay along(Affine toSource, Extent target, int[] sourceAxis) {
        double[] scale = new double[3];
        double[] shift = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            scale[axis] = toSource.at(sourceAxis[axis], axis);
            shift[axis] = toSource.at(sourceAxis[axis], 3);
            for (int other = 0; other < 3; other++) {
                shift[axis] += other == axis ? 0 : drift(toSource, target, sourceAxis[axis], other) / 2;
            }
            snap(axis, Axis.values()[axis].of(target), scale, shift);
        }
        return new StraightWay(sourceAxis, scale, shift);
    }

    /** Makes a shift by whole voxels exact, so that it copies instead of interpolating. */
    private static void snap(int axis, int voxels, double[] scale, double[] shift) {
        double step = Math.signum(scale[axis]);
        double drift = Math.abs(scale[axis] - step) * Math.max(1, voxels - 1);
        if (drift + Math.abs(shift[axis] - Math.rint(shift[axis])) <= TOLERANCE) {
            scale[axis] = step;
            shift[axis] = Math.rint(shift[axis]);
        }
    }
}
