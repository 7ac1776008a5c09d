// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The slices nearest to the middle, without gaps; a baseline, since nothing near the ends is ever annotated. Stein et al.
 * (2023) found middle slices of short-axis cardiac images best.
 */
final class Middle implements SliceSampler {

    @Override
    public String name() {
        return "middle";
    }

    @Override
    public String description() {
        return "Takes the slices in the middle of the volume, without gaps, and none near its ends.";
    }

    @Override
    public String scoreMeaning() {
        return "how near to the middle it is: 1 there, 0 half a slice beyond the ends";
    }

    @Override
    public SamplerKind kind() {
        return SamplerKind.BIASED;
    }

    @Override
    public List<ChosenSlice> choose(SliceStack stack, int count, RandomGenerator random) {
        stack.requireCount(count);
        int below = (stack.size() - 1) / 2;
        int above = below + 1;
        List<ChosenSlice> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            boolean isBelow = stack.size() - 1 - below <= above;
            chosen.add(scored(isBelow ? below-- : above++, stack.size()));
        }
        return chosen;
    }

    private static ChosenSlice scored(int index, int total) {
        return new ChosenSlice(index, 1 - Math.abs(2.0 * index - (total - 1)) / total);
    }
}
