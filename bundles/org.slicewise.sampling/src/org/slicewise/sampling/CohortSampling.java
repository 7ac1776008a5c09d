// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slicewise.sampling.features.FeatureMakers;
import org.slicewise.sampling.features.ImageCase;
import org.slicewise.sampling.features.SliceFeatures;
import org.slicewise.volume.Seeds;
import org.slicewise.volume.WorkMonitor;

/** Applies a {@link SamplingSpec} to a cohort. Neither the order of the cases nor the number of threads has a part. */
public final class CohortSampling {

    private static final String PURPOSE = "sampling";

    private final SamplingSpec spec;
    private final List<SamplingCase> taking;
    private final Map<String, SliceStack> stacks = new HashMap<>();

    private CohortSampling(SamplingSpec spec, List<SamplingCase> taking) {
        this.spec = spec;
        this.taking = taking;
    }

    /**
     * Chooses slices.
     *
     * <p>Features are made of the images of all cases, whatever share of the volumes is to be annotated: images cost
     * nothing. Masks are read of the volumes that take part, and only if the choice needs them.
     *
     * @param cases at least one, no two with the same id
     * @throws IOException if a file cannot be read
     * @throws java.util.concurrent.CancellationException if the monitor throws it
     */
    public static CohortSample choose(
            List<SamplingCase> cases, SamplingSpec spec, FeatureMakers makers, WorkMonitor monitor) throws IOException {
        CohortSampling sampling = of(cases, spec, makers, monitor);
        return sampling.sample(
                cases,
                spec.scope() == SamplingScope.COHORT ? sampling.overAll(sampling.sharedBudget()) : sampling.each());
    }

    /**
     * Chooses slices of all volumes together, whatever the scope and the budget of the specification.
     *
     * @param slices how many; all there are if there are fewer
     * @see #choose
     */
    public static CohortSample chooseOverAll(
            int slices, List<SamplingCase> cases, SamplingSpec spec, FeatureMakers makers, WorkMonitor monitor)
            throws IOException {
        CohortSampling sampling = of(cases, spec, makers, monitor);
        return sampling.sample(cases, sampling.overAll(Math.min(slices, sampling.total())));
    }

    private static CohortSampling of(
            List<SamplingCase> cases, SamplingSpec spec, FeatureMakers makers, WorkMonitor monitor) throws IOException {
        Set<String> ids = new VolumeShare(spec.volumes())
                .of(cases.stream().map(SamplingCase::id).toList(), spec.seed());
        List<SamplingCase> taking = cases.stream()
                .filter(one -> ids.contains(one.id()))
                .sorted(Comparator.comparing(SamplingCase::id))
                .toList();
        CohortSampling sampling = new CohortSampling(spec, taking);
        sampling.look(features(cases, spec, makers, monitor), monitor);
        return sampling;
    }

    private CohortSample sample(List<SamplingCase> cases, Map<String, List<ChosenSlice>> chosen) {
        return new CohortSample(
                spec,
                cases.stream()
                        .map(one -> new CaseSample(one.id(), one.grid(), chosen.getOrDefault(one.id(), List.of())))
                        .toList());
    }

    private static Map<String, SliceFeatures> features(
            List<SamplingCase> cases, SamplingSpec spec, FeatureMakers makers, WorkMonitor monitor) throws IOException {
        if (!spec.needsFeatures()) {
            return Map.of();
        }
        List<ImageCase> images =
                cases.stream().map(one -> new ImageCase(one.id(), one.image())).toList();
        return makers.named(spec.features()).make(images, spec.seed(), monitor);
    }

    private void look(Map<String, SliceFeatures> features, WorkMonitor monitor) throws IOException {
        for (SamplingCase one : taking) {
            SliceStack stack = SliceStack.of(one.slices());
            if (spec.needsFeatures()) {
                stack = stack.with(features.get(one.id()));
            }
            if (spec.needsMasks()) {
                stack = stack.with(SliceLabels.of(one.mask().read(), one.grid().axialAxis()));
            }
            stacks.put(one.id(), stack);
            monitor.at(stacks.size(), taking.size(), "looked at " + one.id());
        }
    }

    private Map<String, List<ChosenSlice>> each() {
        Map<String, List<ChosenSlice>> chosen = new HashMap<>();
        for (SamplingCase one : taking) {
            RandomGenerator random = Seeds.generator(spec.seed(), PURPOSE, one.id(), 0);
            chosen.put(one.id(), choose(stacks.get(one.id()), spec.budget().slicesOf(one.slices()), random));
        }
        return chosen;
    }

    private Map<String, List<ChosenSlice>> overAll(int count) {
        SliceStack all = SliceStack.pooled(
                taking.stream().map(one -> stacks.get(one.id())).toList());
        Map<String, List<ChosenSlice>> chosen = new HashMap<>();
        for (ChosenSlice slice : choose(all, count, Seeds.generator(spec.seed(), PURPOSE, "", 0))) {
            int first = 0;
            for (SamplingCase one : taking) {
                int index = slice.index() - first;
                if (index >= 0 && index < one.slices()) {
                    chosen.computeIfAbsent(one.id(), id -> new ArrayList<>())
                            .add(new ChosenSlice(index, slice.score()));
                }
                first += one.slices();
            }
        }
        return chosen;
    }

    /** A density of all slices, or the sum of the counts. */
    private int sharedBudget() {
        return spec.budget() instanceof SliceBudget.Density
                ? spec.budget().slicesOf(total())
                : taking.stream()
                        .mapToInt(one -> spec.budget().slicesOf(one.slices()))
                        .sum();
    }

    private int total() {
        return taking.stream().mapToInt(SamplingCase::slices).sum();
    }

    private List<ChosenSlice> choose(SliceStack stack, int count, RandomGenerator random) {
        if (spec.positiveShare().isEmpty()) {
            return spec.sampler().choose(stack, count, random);
        }
        int[] positive = stack.slicesOf(true);
        int[] negative = stack.slicesOf(false);
        long wanted = Math.round(spec.positiveShare().getAsDouble() * count);
        int positives = (int) Math.max(count - negative.length, Math.min(wanted, positive.length));
        List<ChosenSlice> chosen = new ArrayList<>(chooseAmong(stack, positive, positives, random));
        chosen.addAll(chooseAmong(stack, negative, count - positives, random));
        return chosen;
    }

    private List<ChosenSlice> chooseAmong(SliceStack stack, int[] slices, int count, RandomGenerator random) {
        return count == 0
                ? List.of()
                : spec.sampler().choose(stack.only(slices), count, random).stream()
                        .map(one -> new ChosenSlice(slices[one.index()], one.score()))
                        .toList();
    }
}
