// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One slice at random of each of as many parts of the volume as slices are asked for; part {@code i} has the slices from
 * {@code floor(i * total / n)} to before {@code floor((i + 1) * total / n)}.
 */
final class StratifiedJitter implements SliceSampler {

    @Override
    public String name() {
        return "stratified-jitter";
    }

    @Override
    public String description() {
        return "Divides the volume into as many equal parts as slices are to be chosen, and draws one slice of each.";
    }

    @Override
    public String scoreMeaning() {
        return "how likely it was to be the one of its part";
    }

    @Override
    public List<ChosenSlice> choose(SliceStack stack, int count, RandomGenerator random) {
        stack.requireCount(count);
        List<ChosenSlice> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int first = start(i, stack.size(), count);
            int slices = start(i + 1, stack.size(), count) - first;
            chosen.add(new ChosenSlice(first + random.nextInt(slices), 1.0 / slices));
        }
        return chosen;
    }

    private static int start(int part, int total, int parts) {
        return (int) ((long) part * total / parts);
    }
}
