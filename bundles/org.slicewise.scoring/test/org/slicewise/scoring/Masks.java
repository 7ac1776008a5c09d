// SPDX-License-Identifier: Apache-2.0
package org.slicewise.scoring;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;

/** Small masks for tests. */
final class Masks {

    private static final int MOST_VOXELS = 4 * 4 * 4;

    private Masks() {}

    static Grid grid(int x, int y, int z) {
        return new Grid(new Extent(x, y, z), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
    }

    /** A mask of one row of voxels. */
    static Mask row(int... labels) {
        return of(grid(labels.length, 1, 1), labels);
    }

    static Mask of(Grid grid, int... labels) {
        short[] values = new short[labels.length];
        for (int i = 0; i < labels.length; i++) {
            values[i] = (short) labels[i];
        }
        return Mask.of(grid, values);
    }

    /** Two masks of one grid of up to 4 x 4 x 4 voxels, with labels 0, 1, 2, 300 and 65535. */
    static Arbitrary<Mask[]> tinyPairs() {
        Arbitrary<Integer> side = Arbitraries.integers().between(1, 4);
        Arbitrary<int[]> labels =
                Arbitraries.of(0, 0, 1, 2, 300, 65535).array(int[].class).ofSize(MOST_VOXELS);
        return Combinators.combine(side, side, side, labels, labels).as((x, y, z, truth, prediction) -> {
            Grid grid = grid(x, y, z);
            return new Mask[] {of(grid, Arrays.copyOf(truth, x * y * z)), of(grid, Arrays.copyOf(prediction, x * y * z))
            };
        });
    }
}
