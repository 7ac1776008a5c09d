// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Grid;

/** Every set of slices of the budget's size is equally likely (Floyd's sampling without replacement). */
final class UniformRandom implements SliceSampler {

    @Override
    public String name() {
        return "uniform-random";
    }

    @Override
    public String description() {
        return "Draws slices at random, each slice of the volume being equally likely.";
    }

    @Override
    public AnnotatedSlices choose(Grid grid, SliceBudget budget, RandomGenerator random) {
        int total = grid.axialSlices();
        SortedSet<Integer> slices = new TreeSet<>();
        for (int last = total - budget.slicesOf(total); last < total; last++) {
            int drawn = random.nextInt(last + 1);
            slices.add(slices.contains(drawn) ? last : drawn);
        }
        return new AnnotatedSlices(grid.axialAxis(), slices);
    }
}
