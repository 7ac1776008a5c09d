// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Random slices with a preference for the foreground, after the random-label strategy that nnActive (2025) found hard to
 * beat. Each slice comes from one of three regions, all equally likely: anywhere; the foreground, where a label is drawn
 * first and then a slice that shows it, so that rare labels are not missed; or the border, the slices next to one with
 * other labels. Where nothing of the region is left, the slice comes from anywhere.
 */
final class ForegroundRandom implements SliceSampler {

    private static final int REGIONS = 3;
    private static final int ANYWHERE = 0;
    private static final int FOREGROUND = 1;

    @Override
    public String name() {
        return "foreground-random";
    }

    @Override
    public String description() {
        return "Draws slices at random, a third each from everywhere, from those with labels and from the ends of labels.";
    }

    @Override
    public String scoreMeaning() {
        return "how likely it was to be drawn when it was, all regions together";
    }

    @Override
    public SamplerKind kind() {
        return SamplerKind.ORACLE;
    }

    @Override
    public SamplerNeed need() {
        return SamplerNeed.MASK;
    }

    @Override
    public List<ChosenSlice> choose(SliceStack stack, int count, RandomGenerator random) {
        stack.requireCount(count);
        Left left = new Left(stack);
        List<ChosenSlice> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            int drawn = left.draw(random.nextInt(REGIONS), random);
            chosen.add(new ChosenSlice(drawn, left.chance(drawn)));
            left.slices.remove(drawn);
        }
        return chosen;
    }

    /** The slices that are not chosen yet. */
    private static final class Left {

        private final SliceStack stack;
        private final SortedSet<Integer> slices = new TreeSet<>();
        private final boolean[] border;

        Left(SliceStack stack) {
            this.stack = stack;
            this.border = new boolean[stack.size()];
            IntStream.range(0, stack.size()).forEach(slices::add);
            for (int slice = 1; slice < border.length; slice++) {
                if (!stack.labels(slice).equals(stack.labels(slice - 1))) {
                    border[slice - 1] = true;
                    border[slice] = true;
                }
            }
        }

        int draw(int region, RandomGenerator random) {
            List<Integer> among = among(region, random);
            return among.get(random.nextInt(among.size()));
        }

        private List<Integer> among(int region, RandomGenerator random) {
            List<Integer> labels = List.copyOf(labels());
            if (region == ANYWHERE || region == FOREGROUND && labels.isEmpty()) {
                return List.copyOf(slices);
            }
            if (region == FOREGROUND) {
                return showing(labels.get(random.nextInt(labels.size())));
            }
            List<Integer> ends = border();
            return ends.isEmpty() ? List.copyOf(slices) : ends;
        }

        double chance(int slice) {
            SortedSet<Integer> labels = labels();
            double anywhere = 1.0 / slices.size();
            double foreground = labels.isEmpty() ? anywhere : 0;
            for (int label : stack.labels(slice)) {
                foreground += 1.0 / labels.size() / showing(label).size();
            }
            List<Integer> ends = border();
            double end = ends.isEmpty() ? anywhere : border[slice] ? 1.0 / ends.size() : 0;
            return (anywhere + foreground + end) / REGIONS;
        }

        private SortedSet<Integer> labels() {
            SortedSet<Integer> labels = new TreeSet<>();
            slices.forEach(slice -> labels.addAll(stack.labels(slice)));
            return labels;
        }

        private List<Integer> showing(int label) {
            return slices.stream()
                    .filter(slice -> stack.labels(slice).contains(label))
                    .toList();
        }

        private List<Integer> border() {
            return slices.stream().filter(slice -> border[slice]).toList();
        }
    }
}
