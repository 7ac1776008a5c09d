// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/**
 * Where each voxel of a target array comes from in a source array: target voxel (i, j, k) is at
 * {@code first + i * stepX + j * stepY + k * stepZ}.
 */
record VoxelOrder(Extent target, int first, int stepX, int stepY, int stepZ) {

    /** Copies pieces of a source array into a target array; several threads at once do so. */
    interface Pieces {

        /** How many neighbours are copied together, so that a line of the cache is used while it is there. */
        int TOGETHER = 16;

        /** Takes one row of the target: {@code target[to + i] = source[from + i * step]}, where step is 1 or -1. */
        void row(int to, int from, int step, int count);

        /**
         * Takes a plane in which the rows of the target are the columns of the source:
         * {@code target[to + row + column * toStep] = source[from + row * fromStep + column]}.
         */
        void turned(int to, int toStep, int from, int fromStep, int rows, int columns);
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

    /** Hands out pieces that cover the target: rows where both arrays have the same x axis, else turned planes. */
    void forEachPiece(Pieces pieces) {
        int plane = target.x() * target.y();
        if (Math.abs(stepX) == 1) {
            Workers.forEach(target.z(), k -> copyRows(pieces, k));
        } else if (Math.abs(stepY) == 1) {
            Workers.forEach(target.z(), k -> turn(pieces, k * plane, target.x(), first + k * stepZ, stepY, target.y()));
        } else {
            Workers.forEach(target.y(), j -> turn(pieces, j * target.x(), plane, first + j * stepY, stepZ, target.z()));
        }
    }

    private void copyRows(Pieces pieces, int k) {
        for (int j = 0; j < target.y(); j++) {
            int to = (k * target.y() + j) * target.x();
            pieces.row(to, first + j * stepY + k * stepZ, stepX, target.x());
        }
    }

    /** Turns a plane whose columns, {@code toStep} apart in the target, follow each other in the source by 1 or -1. */
    private void turn(Pieces pieces, int to, int toStep, int from, int step, int columns) {
        if (step > 0) {
            pieces.turned(to, toStep, from, stepX, target.x(), columns);
        } else {
            int last = columns - 1;
            pieces.turned(to + last * toStep, -toStep, from - last, stepX, target.x(), columns);
        }
    }
}
