// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.util.ArrayList;
import java.util.List;

/** Small grids for tests. */
final class Grids {

    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    private Grids() {}

    static Grid ras(int x, int y, int z) {
        return new Grid(new Extent(x, y, z), Affine.scaling(new Spacing(1, 1, 1)));
    }

    /** A grid of 3 x 4 x 5 voxels in each of the 48 orders and directions of its axes. */
    static List<Grid> ofEveryOrientation() {
        List<Grid> grids = new ArrayList<>();
        for (int[] world : ORDERS) {
            for (int signs = 0; signs < 8; signs++) {
                grids.add(new Grid(new Extent(3, 4, 5), Affine.of(rows(world, signs))));
            }
        }
        return grids;
    }

    private static double[] rows(int[] world, int signs) {
        double[] rows = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            double sign = (signs >> axis & 1) == 0 ? 1 : -1;
            rows[world[axis] * 4 + axis] = sign * (1 + 0.5 * axis);
            rows[axis * 4 + 3] = 10 * axis - 7;
        }
        return rows;
    }

    /** The voxels numbered from 0 on. */
    static Volume numbered(Grid grid, int channels) {
        float[] values = new float[(int) grid.extent().voxels() * channels];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return Volume.of(grid, channels, values);
    }
}
