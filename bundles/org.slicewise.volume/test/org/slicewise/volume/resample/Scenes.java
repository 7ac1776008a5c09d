// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.util.Random;
import java.util.stream.IntStream;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;

/** Small grids, volumes and masks by seed. */
final class Scenes {

    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    private final Random random;

    Scenes(long seed) {
        this.random = new Random(seed);
    }

    /** A grid of 1 to 9 voxels along each axis, in any order and direction, of any spacing, not far from the origin. */
    Grid straight() {
        int[] order = ORDERS[random.nextInt(ORDERS.length)];
        double[] rows = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            double spacing = random.nextInt(4) == 0 ? 1 : 0.4 + 2 * random.nextDouble();
            rows[order[axis] * 4 + axis] = random.nextBoolean() ? spacing : -spacing;
            rows[axis * 4 + 3] = 6 * random.nextDouble() - 3;
        }
        return new Grid(
                new Extent(1 + random.nextInt(9), 1 + random.nextInt(9), 1 + random.nextInt(9)), Affine.of(rows));
    }

    /** The same turned by any angle about two axes. */
    Grid oblique() {
        double angle = 6 * random.nextDouble();
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double d = Math.cos(2 * angle);
        double t = Math.sin(2 * angle);
        Grid straight = straight();
        Affine turn = Affine.of(c, -s * d, s * t, 0, s, c * d, -c * t, 0, 0, t, d, 0);
        return new Grid(straight.extent(), turn.after(straight.affine()));
    }

    /** The part of a grid, or what is beyond it too, from a voxel that may have negative indices on. */
    static Grid part(Grid grid, int x, int y, int z, Extent extent) {
        return new Grid(extent, grid.affine().after(Affine.of(1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z)));
    }

    Volume volume(Grid grid, int channels) {
        float[] values = new float[(int) grid.extent().voxels() * channels];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(2000) - 1000;
        }
        return Volume.of(grid, channels, values);
    }

    /** A mask of few labels, so that they often tie. */
    Mask mask(Grid grid) {
        int[] labels = {0, 1, 2, 255, 65535};
        short[] values = new short[(int) grid.extent().voxels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) labels[random.nextInt(labels.length)];
        }
        return Mask.of(grid, values);
    }

    /** The labels of a mask, x fastest. */
    static int[] labels(Mask mask) {
        return IntStream.range(0, (int) mask.grid().extent().voxels())
                .map(mask::at)
                .toArray();
    }
}
