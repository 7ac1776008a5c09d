// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/** The positions of a plane's voxels: row by row, {@code first + row * rowStep + column * columnStep}. */
record PlaneWalk(int width, int height, long first, long columnStep, long rowStep) {

    static PlaneWalk across(Axis axis, int index, Extent extent) {
        if (index < 0 || index >= extent.along(axis)) {
            throw new IndexOutOfBoundsException("There is no slice %d along %s; there are %d, counted from 0."
                    .formatted(index, axis, extent.along(axis)));
        }
        long row = extent.x();
        long plane = row * extent.y();
        int width = extent.planeWidth(axis);
        int height = extent.planeHeight(axis);
        return switch (axis) {
            case X -> new PlaneWalk(width, height, index, row, plane);
            case Y -> new PlaneWalk(width, height, index * row, 1, plane);
            case Z -> new PlaneWalk(width, height, index * plane, 1, row);
        };
    }

    void requireRoom(int length) {
        if (length < (long) width * height) {
            throw new IllegalArgumentException(
                    "A slice of %d x %d voxels does not fit into an array of %d.".formatted(width, height, length));
        }
    }
}
