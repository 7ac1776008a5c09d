// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/**
 * Where each voxel of a target array comes from in a source array: target voxel (i, j, k) is at
 * {@code first + i * stepX + j * stepY + k * stepZ}.
 */
record VoxelOrder(Extent target, int first, int stepX, int stepY, int stepZ) {

    /** Takes one row of the target: {@code target[to + i] = source[from + i * step]} for each i below count. */
    interface Row {
        void copy(int to, int from, int step, int count);
    }

    /** The order in which target axis t is source axis {@code sourceAxis[t]}, backwards where {@code flipped[t]}. */
    static VoxelOrder of(Extent source, int[] sourceAxis, boolean[] flipped) {
        int[] extents = {source.x(), source.y(), source.z()};
        int[] strides = {1, source.x(), Math.multiplyExact(source.x(), source.y())};
        int first = 0;
        int[] steps = new int[3];
        int[] target = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            int from = sourceAxis[axis];
            target[axis] = extents[from];
            steps[axis] = flipped[axis] ? -strides[from] : strides[from];
            first += flipped[axis] ? strides[from] * (extents[from] - 1) : 0;
        }
        return new VoxelOrder(new Extent(target[0], target[1], target[2]), first, steps[0], steps[1], steps[2]);
    }

    void forEachRow(Row row) {
        for (int k = 0; k < target.z(); k++) {
            for (int j = 0; j < target.y(); j++) {
                int to = (k * target.y() + j) * target.x();
                row.copy(to, first + j * stepY + k * stepZ, stepX, target.x());
            }
        }
    }
}
