// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;

/** The confidence of a filling in the making, which begins with 0 everywhere and gets planes across one axis. */
final class ConfidenceDraft {

    private final Grid grid;
    private final Axis axis;
    private final float[] values;

    ConfidenceDraft(Grid grid, Axis axis) {
        this.grid = grid;
        this.axis = axis;
        this.values = new float[(int) grid.extent().voxels()];
    }

    /** Puts the plane at an index; the other two axes follow in the order x, y, z, the first fastest. */
    void plane(int index, float[] plane) {
        Extent extent = grid.extent();
        int width = extent.planeWidth(axis);
        for (int i = 0; i < plane.length; i++) {
            int column = i % width;
            int row = i / width;
            long to =
                    switch (axis) {
                        case X -> extent.index(index, column, row);
                        case Y -> extent.index(column, index, row);
                        case Z -> extent.index(column, row, index);
                    };
            values[(int) to] = plane[i];
        }
    }

    /** The confidence; nothing may be put afterwards. */
    Volume finish() {
        return Volume.of(grid, values);
    }
}
