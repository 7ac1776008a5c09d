// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import java.util.Collection;
import java.util.TreeSet;
import org.slicewise.volume.Affine;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/** Masks of tubes that wander and grow from slice to slice. */
final class Tubes {

    static final int SIDE = 24;

    private Tubes() {}

    /** Two tubes side by side, of the labels 1 and 2, in as many slices of 3 mm. */
    static SparseMask mask(int slices) {
        Grid grid = new Grid(new Extent(SIDE, SIDE, slices), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 3, 0));
        byte[] labels = new byte[SIDE * SIDE * slices];
        for (int z = 0; z < slices; z++) {
            for (int i = 0; i < SIDE * SIDE; i++) {
                labels[z * SIDE * SIDE + i] = label(i % SIDE, i / SIDE, z);
            }
        }
        return SparseMask.dense(Mask.of(grid, labels));
    }

    static SparseMask keep(SparseMask mask, Collection<Integer> slices) {
        return mask.keepOnly(new AnnotatedSlices(Axis.Z, new TreeSet<>(slices)));
    }

    private static byte label(int x, int y, int z) {
        if (Math.hypot(x - 6 - 0.4 * z, y - 8) < 3 + 0.2 * z) {
            return 1;
        }
        return (byte) (Math.hypot(x - 16, y - 16) < 5 - 0.3 * z ? 2 : 0);
    }
}
