// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Slices that all others resemble: greedily makes {@code sum_i max_{j chosen} max(0, cos(i, j))} large, the cover of all
 * slices by the chosen ones, as the representative annotation of Zheng et al. (2019, 2020) does. The cover is at least
 * {@code 1 - 1/e} of what any choice of as many slices reaches (Nemhauser, Wolsey and Fisher 1978).
 */
final class MaxCover implements SliceSampler {

    @Override
    public String name() {
        return "max-cover";
    }

    @Override
    public String description() {
        return "Takes, one by one, the slice that best resembles the slices no chosen one resembles yet.";
    }

    @Override
    public String scoreMeaning() {
        return "by how much it made the cover larger, the sum over all slices of the cosine to the most similar chosen one";
    }

    @Override
    public SamplerNeed need() {
        return SamplerNeed.FEATURES;
    }

    @Override
    public List<ChosenSlice> choose(SliceStack stack, int count, RandomGenerator random) {
        stack.requireCount(count);
        return new Cover(stack.features()).grow(count);
    }
}
