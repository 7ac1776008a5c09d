// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Every set of slices of the size asked for is equally likely (Floyd's sampling without replacement), and so is every
 * order of them: whoever stops early has annotated a random set, too.
 */
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
    public String scoreMeaning() {
        return "how likely it was to be among the chosen ones";
    }

    @Override
    public List<ChosenSlice> choose(SliceStack stack, int count, RandomGenerator random) {
        stack.requireCount(count);
        int total = stack.size();
        Set<Integer> drawn = new LinkedHashSet<>();
        for (int last = total - count; last < total; last++) {
            int next = random.nextInt(last + 1);
            drawn.add(drawn.contains(next) ? last : next);
        }
        List<ChosenSlice> chosen = new ArrayList<>();
        drawn.forEach(index -> chosen.add(new ChosenSlice(index, (double) count / total)));
        shuffle(chosen, random);
        return chosen;
    }

    /** Every order becomes equally likely (Fisher and Yates). */
    private static void shuffle(List<ChosenSlice> chosen, RandomGenerator random) {
        for (int last = chosen.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            ChosenSlice moved = chosen.get(last);
            chosen.set(last, chosen.get(other));
            chosen.set(other, moved);
        }
    }
}
