// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.sampling.features.SliceFeatures;

/** Stacks of slices that tests choose from. */
final class Stacks {

    static final int DIMENSIONS = 3;

    private Stacks() {}

    /** Random vectors, and two labels on some slices in the middle. */
    static SliceStack known(int size, long seed) {
        Random random = new Random(seed);
        float[] values = new float[size * DIMENSIONS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return SliceStack.of(size).with(SliceFeatures.of(DIMENSIONS, values)).with(labels(size));
    }

    /** The same vector for each slice. */
    static SliceStack alike(int size, float value) {
        float[] values = new float[size * DIMENSIONS];
        Arrays.fill(values, value);
        return SliceStack.of(size).with(SliceFeatures.of(DIMENSIONS, values)).with(labels(size));
    }

    /** Label 1 from a third to two thirds of the stack, label 2 on the slice before the last third. */
    static List<SortedSet<Integer>> labels(int size) {
        List<SortedSet<Integer>> labels = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean inside = i >= size / 3 && i < 2 * size / 3;
            labels.add(new TreeSet<>(!inside ? Set.of() : i == 2 * size / 3 - 1 ? Set.of(1, 2) : Set.of(1)));
        }
        return labels;
    }

    static List<Integer> indices(List<ChosenSlice> chosen) {
        return chosen.stream().map(ChosenSlice::index).toList();
    }

    /** Every set of so many of the numbers below {@code size}. */
    static List<List<Integer>> subsets(int size, int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> subsets = new ArrayList<>();
        for (int last = count - 1; last < size; last++) {
            for (List<Integer> before : subsets(last, count - 1)) {
                List<Integer> subset = new ArrayList<>(before);
                subset.add(last);
                subsets.add(subset);
            }
        }
        return subsets;
    }
}
