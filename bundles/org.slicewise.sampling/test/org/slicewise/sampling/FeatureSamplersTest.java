// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slicewise.sampling.features.SliceFeatures;

/** Samplers that choose by features, against slow ones that look at everything. */
class FeatureSamplersTest {

    private static List<Integer> chosen(String sampler, SliceStack stack, int count, long seed) {
        return Stacks.indices(SliceSamplers.named(sampler).choose(stack, count, new Random(seed)));
    }

    private static double cover(SliceFeatures features, List<Integer> chosen) {
        double cover = 0;
        for (int i = 0; i < features.count(); i++) {
            double best = 0;
            for (int j : chosen) {
                best = Math.max(best, cosine(features, i, j));
            }
            cover += best;
        }
        return cover;
    }

    private static double cosine(SliceFeatures features, int one, int other) {
        double dot = 0;
        for (int i = 0; i < features.dimensions(); i++) {
            dot += (double) features.at(one, i) * features.at(other, i);
        }
        double norm = features.norm(one) * features.norm(other);
        return norm == 0 ? 0 : dot / norm;
    }

    private static double radius(SliceFeatures features, List<Integer> chosen) {
        double radius = 0;
        for (int i = 0; i < features.count(); i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int j : chosen) {
                nearest = Math.min(nearest, features.distance(i, j));
            }
            radius = Math.max(radius, nearest);
        }
        return radius;
    }

    @Property(tries = 200)
    void maxCoverIsWhatLookingAtEverySliceChooses(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(min = 1, max = 40) int slices) {
        SliceStack stack = Stacks.known(size, seed);
        int count = Math.min(slices, size);
        List<ChosenSlice> fast = new MaxCover().choose(stack, count, new Random(1));
        List<Integer> before = new ArrayList<>();
        for (ChosenSlice one : fast) {
            double covered = cover(stack.features(), before);
            double most = 0;
            for (int i = 0; i < size; i++) {
                List<Integer> more = new ArrayList<>(before);
                more.add(i);
                most = Math.max(most, cover(stack.features(), more) - covered);
            }
            assertEquals(most, one.score(), 1e-9);
            before.add(one.index());
            assertEquals(covered + one.score(), cover(stack.features(), before), 1e-9);
        }
    }

    @Property(tries = 60)
    void maxCoverReachesWhatTheoryPromises(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int count) {
        SliceFeatures features = Stacks.known(9, seed).features();
        double best = Stacks.subsets(9, count).stream()
                .mapToDouble(subset -> cover(features, subset))
                .max()
                .orElseThrow();
        double greedy = cover(features, chosen("max-cover", Stacks.known(9, seed), count, 1));
        assertTrue(greedy >= (1 - 1 / Math.E) * best - 1e-9, greedy + " of " + best);
    }

    @Test
    void maxCoverTakesTheFirstOfEqualSlices() {
        assertEquals(List.of(0, 1, 2), chosen("max-cover", Stacks.alike(6, 1), 3, 1));
        SliceStack pairs = SliceStack.of(4).with(SliceFeatures.of(2, new float[] {0, 1, 1, 0, 0, 1, 1, 0}));
        assertEquals(List.of(0, 1, 2, 3), chosen("max-cover", pairs, 4, 1));
    }

    @Test
    void maxCoverPrefersManyAlikeToOneOfItsOwn() {
        SliceStack stack =
                SliceStack.of(5).with(SliceFeatures.of(2, new float[] {0, 1, 3, 0.1f, 3, 0, 3, -0.1f, -1, -1}));
        assertEquals(List.of(1, 4, 0), chosen("max-cover", stack, 3, 1));
    }

    @Property(tries = 200)
    void kCenterIsWhatLookingAtEverySliceChooses(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int size,
            @ForAll @IntRange(min = 1, max = 30) int slices) {
        SliceStack stack = Stacks.known(size, seed);
        List<ChosenSlice> fast = new KCenter().choose(stack, Math.min(slices, size), new Random(1));
        List<Integer> before = new ArrayList<>(List.of(fast.get(0).index()));
        assertEquals(radius(stack.features(), before), fast.get(0).score());
        for (ChosenSlice one : fast.subList(1, fast.size())) {
            assertEquals(radius(stack.features(), before), one.score());
            assertEquals(
                    one.score(),
                    before.stream()
                            .mapToDouble(other -> stack.features().distance(one.index(), other))
                            .min()
                            .orElseThrow());
            before.add(one.index());
        }
    }

    @Property(tries = 60)
    void kCenterIsAtMostTwiceAsFarAsTheBest(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int count) {
        SliceStack stack = Stacks.known(9, seed);
        double best = Stacks.subsets(9, count).stream()
                .mapToDouble(subset -> radius(stack.features(), subset))
                .min()
                .orElseThrow();
        double greedy = radius(stack.features(), chosen("k-center", stack, count, 1));
        assertTrue(greedy <= 2 * best + 1e-9, greedy + " against " + best);
    }

    @Test
    void kCenterBeginsWithTheMostAverageSlice() {
        SliceStack line = SliceStack.of(5).with(SliceFeatures.of(1, new float[] {9, 0, 4, 5, 2}));
        assertEquals(List.of(2, 0, 1, 4, 3), chosen("k-center", line, 5, 1));
    }

    @Test
    void typiClustTakesTheMiddleOfEachHeap() {
        float[] heaps = {0, 1, 2, 50, 51, 52, 53, 54, 100, 101, 102, 103, 104, 105, 106};
        SliceStack stack = SliceStack.of(heaps.length).with(SliceFeatures.of(1, heaps));
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<ChosenSlice> chosen = new TypiClust().choose(stack, 3, new Random(seed));
            if (Stacks.indices(chosen).equals(List.of(11, 5, 1))) {
                found++;
                assertEquals(1 / (1 + 2.0), chosen.get(0).score(), 1e-12);
                assertEquals(1 / (1 + 1.5), chosen.get(1).score(), 1e-12);
                assertEquals(0.5, chosen.get(2).score(), 1e-12);
            }
        }
        assertTrue(found >= 18, found + " of 20 seeds find three heaps far from each other");
    }

    @Property(tries = 100)
    void everySliceOfAClusterIsNearestToItsMean(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int count) {
        SliceFeatures features = Stacks.known(40, seed).features();
        List<List<Integer>> clusters = Clusters.of(features, count, new Random(seed));
        assertEquals(40, clusters.stream().mapToInt(List::size).sum());
        List<double[]> means =
                clusters.stream().map(cluster -> mean(features, cluster)).toList();
        for (int own = 0; own < clusters.size(); own++) {
            for (int slice : clusters.get(own)) {
                double distance = features.distance(slice, means.get(own));
                means.forEach(mean -> assertTrue(distance <= features.distance(slice, mean) + 1e-9));
            }
        }
    }

    private static double[] mean(SliceFeatures features, List<Integer> cluster) {
        double[] mean = new double[features.dimensions()];
        for (int slice : cluster) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += features.at(slice, i) / (double) cluster.size();
            }
        }
        return mean;
    }
}
