// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.slicewise.sampling.features.SliceFeatures;

/** What is known of the slices to choose from, which are numbered from 0; immutable. */
public final class SliceStack {

    private final int size;
    private final Optional<SliceFeatures> features;
    private final Optional<List<SortedSet<Integer>>> labels;

    private SliceStack(int size, Optional<SliceFeatures> features, Optional<List<SortedSet<Integer>>> labels) {
        this.size = size;
        this.features = features;
        this.labels = labels;
    }

    /**
     * Slices of which nothing is known but their number.
     *
     * @param size at least 1
     */
    public static SliceStack of(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A volume has at least 1 slice, but %d came.".formatted(size));
        }
        return new SliceStack(size, Optional.empty(), Optional.empty());
    }

    /** Slices of several volumes, one volume after the other; known of them is what is known of all volumes. */
    public static SliceStack pooled(List<SliceStack> stacks) {
        boolean haveFeatures = stacks.stream().allMatch(each -> each.features.isPresent());
        boolean haveLabels = stacks.stream().allMatch(each -> each.labels.isPresent());
        return new SliceStack(
                stacks.stream().mapToInt(SliceStack::size).sum(),
                haveFeatures
                        ? Optional.of(SliceFeatures.pooled(
                                stacks.stream().map(SliceStack::features).toList()))
                        : Optional.empty(),
                haveLabels
                        ? Optional.of(stacks.stream()
                                .flatMap(each -> each.labels.orElseThrow().stream())
                                .toList())
                        : Optional.empty());
    }

    /** The same slices with a vector for each. */
    public SliceStack with(SliceFeatures known) {
        requireAsMany(known.count(), "feature vectors");
        return new SliceStack(size, Optional.of(known), labels);
    }

    /**
     * The same slices with what is annotated on them.
     *
     * @param known the labels that occur on each slice, without the background
     */
    public SliceStack with(List<? extends SortedSet<Integer>> known) {
        requireAsMany(known.size(), "sets of labels");
        List<SortedSet<Integer>> copies = new ArrayList<>();
        known.forEach(each -> copies.add(new TreeSet<>(each)));
        return new SliceStack(size, features, Optional.of(copies));
    }

    /** Some of the slices, numbered anew in the given order. */
    public SliceStack only(int[] slices) {
        return new SliceStack(
                slices.length,
                features.map(known -> known.only(slices)),
                labels.map(known -> Arrays.stream(slices).mapToObj(known::get).toList()));
    }

    /** The number of slices. */
    public int size() {
        return size;
    }

    /** A vector for each slice; an {@link IllegalArgumentException} if there are none. */
    public SliceFeatures features() {
        return features.orElseThrow(
                () -> new IllegalArgumentException("What the slices look like is not known: make features of them."));
    }

    /** The labels on a slice, without the background; an {@link IllegalArgumentException} if they are not known. */
    public SortedSet<Integer> labels(int slice) {
        return labels.orElseThrow(
                        () -> new IllegalArgumentException("What is annotated is not known: masks are needed."))
                .get(slice);
    }

    /** Whether anything but background is annotated on a slice. */
    public boolean isForeground(int slice) {
        return !labels(slice).isEmpty();
    }

    /** The slices, ascending, that are foreground, or that are not. */
    int[] slicesOf(boolean foreground) {
        return IntStream.range(0, size)
                .filter(slice -> isForeground(slice) == foreground)
                .toArray();
    }

    /** Checks a number of slices to choose. */
    void requireCount(int count) {
        if (count < 1 || count > size) {
            throw new IllegalArgumentException(
                    "From 1 to %d slices can be chosen of %d, but %d are asked for.".formatted(size, size, count));
        }
    }

    private void requireAsMany(int found, String what) {
        if (found != size) {
            throw new IllegalArgumentException("There are %d slices, but %d %s.".formatted(size, found, what));
        }
    }
}
