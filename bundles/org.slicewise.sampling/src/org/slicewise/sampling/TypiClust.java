// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slicewise.sampling.features.SliceFeatures;

/**
 * Typical slices of different kinds (Hacohen, Dekel and Weinshall 2022): as many clusters as slices are asked for, at
 * most 500, and of each cluster, the largest one first, the slice with the smallest mean distance to its 20 nearest
 * neighbours in the cluster. Where there are fewer clusters than slices to choose, the clusters take turns.
 */
final class TypiClust implements SliceSampler {

    private static final int MOST_CLUSTERS = 500;
    private static final int NEIGHBOURS = 20;

    @Override
    public String name() {
        return "typiclust";
    }

    @Override
    public String description() {
        return "Sorts the slices into as many clusters as are to be chosen, and takes the most typical one of each.";
    }

    @Override
    public String scoreMeaning() {
        return "how typical it is of its cluster: 1 / (1 + mean distance to its nearest 20 there); 0 for one alone";
    }

    @Override
    public SamplerNeed need() {
        return SamplerNeed.FEATURES;
    }

    @Override
    public List<ChosenSlice> choose(SliceStack stack, int count, RandomGenerator random) {
        stack.requireCount(count);
        SliceFeatures features = stack.features();
        List<List<ChosenSlice>> ranked = Clusters.of(features, Math.min(count, MOST_CLUSTERS), random).stream()
                .map(cluster -> byTypicality(features, cluster))
                .toList();
        List<ChosenSlice> chosen = new ArrayList<>();
        for (int turn = 0; chosen.size() < count; turn++) {
            for (List<ChosenSlice> cluster : ranked) {
                if (turn < cluster.size() && chosen.size() < count) {
                    chosen.add(cluster.get(turn));
                }
            }
        }
        return chosen;
    }

    private static List<ChosenSlice> byTypicality(SliceFeatures features, List<Integer> cluster) {
        return cluster.stream()
                .map(slice -> new ChosenSlice(slice, typicality(features, cluster, slice)))
                .sorted(Comparator.comparingDouble(ChosenSlice::score)
                        .reversed()
                        .thenComparingInt(ChosenSlice::index))
                .toList();
    }

    private static double typicality(SliceFeatures features, List<Integer> cluster, int slice) {
        if (cluster.size() == 1) {
            return 0;
        }
        double[] distances = cluster.stream()
                .filter(other -> other != slice)
                .mapToDouble(other -> features.distance(slice, other))
                .sorted()
                .toArray();
        double mean = Arrays.stream(distances).limit(NEIGHBOURS).average().orElseThrow();
        return 1 / (1 + mean);
    }
}
