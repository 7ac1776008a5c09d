// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slicewise.sampling.features.SliceFeatures;

/**
 * Slices of which every other one is near: greedily takes the slice farthest from the chosen ones (Gonzalez 1985; as a
 * core set for active learning, Sener and Savarese 2018). The first one is the slice nearest to the mean of all. The
 * largest distance to a chosen slice is at most twice what any choice of as many slices reaches.
 */
final class KCenter implements SliceSampler {

    @Override
    public String name() {
        return "k-center";
    }

    @Override
    public String description() {
        return "Takes, one by one, the slice that differs most from all chosen ones; the most average slice comes first.";
    }

    @Override
    public String scoreMeaning() {
        return "its distance to the nearest slice chosen before; of the first, the largest distance of any slice to it";
    }

    @Override
    public SamplerNeed need() {
        return SamplerNeed.FEATURES;
    }

    @Override
    public List<ChosenSlice> choose(SliceStack stack, int count, RandomGenerator random) {
        stack.requireCount(count);
        SliceFeatures features = stack.features();
        double[] nearest = new double[stack.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        List<ChosenSlice> chosen = new ArrayList<>();
        int next = nearestToMean(features);
        while (chosen.size() < count) {
            double score = nearest[next];
            approach(nearest, features, next);
            int farthest = farthest(nearest);
            chosen.add(new ChosenSlice(next, chosen.isEmpty() ? Math.max(0, nearest[farthest]) : score));
            next = farthest;
        }
        return chosen;
    }

    /** Takes a slice among the chosen ones; its own distance becomes -1, less than that of any other. */
    private static void approach(double[] nearest, SliceFeatures features, int chosen) {
        for (int slice = 0; slice < nearest.length; slice++) {
            nearest[slice] = Math.min(nearest[slice], features.distance(slice, chosen));
        }
        nearest[chosen] = -1;
    }

    private static int farthest(double[] nearest) {
        int farthest = 0;
        for (int slice = 1; slice < nearest.length; slice++) {
            farthest = nearest[slice] > nearest[farthest] ? slice : farthest;
        }
        return farthest;
    }

    private static int nearestToMean(SliceFeatures features) {
        double[] mean = new double[features.dimensions()];
        for (int slice = 0; slice < features.count(); slice++) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += features.at(slice, i) / (double) features.count();
            }
        }
        int nearest = 0;
        for (int slice = 1; slice < features.count(); slice++) {
            nearest = features.distance(slice, mean) < features.distance(nearest, mean) ? slice : nearest;
        }
        return nearest;
    }
}
