// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;

/** How cells store a grid: three extents, then the twelve numbers of the affine row by row. */
final class StoredGrid {

    private static final int AFFINE_NUMBERS = 12;

    private StoredGrid() {}

    static void write(Grid grid, DataOutput to) throws IOException {
        to.writeInt(grid.extent().x());
        to.writeInt(grid.extent().y());
        to.writeInt(grid.extent().z());
        for (double number : grid.affine().toArray()) {
            to.writeDouble(number);
        }
    }

    static Grid read(DataInput from) throws IOException {
        Extent extent = new Extent(from.readInt(), from.readInt(), from.readInt());
        double[] affine = new double[AFFINE_NUMBERS];
        for (int i = 0; i < AFFINE_NUMBERS; i++) {
            affine[i] = from.readDouble();
        }
        return new Grid(extent, Affine.of(affine));
    }
}
