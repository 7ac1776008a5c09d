// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.util.Arrays;
import java.util.Optional;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;

/** A box of voxels of a grid, from a first to a last voxel along each storage axis, both part of it. */
final class VoxelBox {

    private final int[] first;
    private final int[] last;

    private VoxelBox(int[] first, int[] last) {
        this.first = first;
        this.last = last;
    }

    /** All voxels of an extent. */
    static VoxelBox all(Extent extent) {
        return new VoxelBox(new int[3], new int[] {extent.x() - 1, extent.y() - 1, extent.z() - 1});
    }

    int first(Axis axis) {
        return first[axis.ordinal()];
    }

    int last(Axis axis) {
        return last[axis.ordinal()];
    }

    Extent extent() {
        return new Extent(last[0] - first[0] + 1, last[1] - first[1] + 1, last[2] - first[2] + 1);
    }

    long voxels() {
        return extent().voxels();
    }

    /** This box with so many millimetres more on each side, rounded up to voxels, as far as the grid goes. */
    VoxelBox within(Grid grid, double marginMm) {
        int[] from = new int[3];
        int[] to = new int[3];
        for (Axis axis : Axis.values()) {
            int at = axis.ordinal();
            int end = grid.extent().along(axis) - 1;
            double voxels = Math.ceil(marginMm / grid.spacing().along(axis));
            from[at] = (int) Math.max(0, first[at] - voxels);
            to[at] = (int) Math.min(end, last[at] + voxels);
        }
        return new VoxelBox(from, to);
    }

    @Override
    public String toString() {
        return Arrays.toString(first) + " to " + Arrays.toString(last);
    }

    /** The smallest box around voxels that are found one by one. */
    static final class Around {
        private final int[] first = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
        private final int[] last = {-1, -1, -1};

        void add(int x, int y, int z) {
            int[] voxel = {x, y, z};
            for (int axis = 0; axis < 3; axis++) {
                first[axis] = Math.min(first[axis], voxel[axis]);
                last[axis] = Math.max(last[axis], voxel[axis]);
            }
        }

        /** The box, if there was a voxel. */
        Optional<VoxelBox> box() {
            return last[0] < 0 ? Optional.empty() : Optional.of(new VoxelBox(first, last));
        }
    }
}
