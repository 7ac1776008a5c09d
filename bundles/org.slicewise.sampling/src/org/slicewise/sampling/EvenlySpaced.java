// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Grid;

/**
 * The middle slices of as many equal parts of the volume as the budget has slices:
 * {@code floor((i + 1/2) * total / n)}.
 */
final class EvenlySpaced implements SliceSampler {

    @Override
    public String name() {
        return "evenly-spaced";
    }

    @Override
    public String description() {
        return "Divides the volume into as many equal parts as slices are to be chosen, and takes the middle of each.";
    }

    @Override
    public AnnotatedSlices choose(Grid grid, SliceBudget budget, RandomGenerator random) {
        int total = grid.axialSlices();
        int chosen = budget.slicesOf(total);
        SortedSet<Integer> slices = new TreeSet<>();
        for (int i = 0; i < chosen; i++) {
            slices.add((int) ((2L * i + 1) * total / (2L * chosen)));
        }
        return new AnnotatedSlices(grid.axialAxis(), slices);
    }
}
