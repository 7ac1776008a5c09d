// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slicewise.sampling.CaseSample;
import org.slicewise.sampling.CohortSample;
import org.slicewise.sampling.CohortSampling;
import org.slicewise.sampling.SamplingCase;
import org.slicewise.sampling.SamplingScope;
import org.slicewise.sampling.SamplingSpec;
import org.slicewise.sampling.SliceBudget;
import org.slicewise.sampling.features.FeatureMaker;
import org.slicewise.sampling.features.FeatureMakers;
import org.slicewise.sampling.features.ImageCase;
import org.slicewise.sampling.features.SliceFeatures;
import org.slicewise.volume.WorkMonitor;

/**
 * The plan with the most slices that a budget of money or time pays for.
 *
 * <p>Slices are spread over the volumes as evenly as their number allows: where it is no multiple of the volumes, the
 * first ones in the order of the cases get one more. A volume with fewer slices gives all it has. Where all volumes share
 * one budget, the slices are those that are chosen of all of them.
 */
public final class BudgetedPlan {

    private static final String MADE = "made";

    private final List<SamplingCase> cases;
    private final SamplingSpec spec;
    private final FeatureMakers makers;
    private final WorkMonitor monitor;
    private final Map<Integer, List<CaseSample>> byCount = new HashMap<>();

    private BudgetedPlan(List<SamplingCase> cases, SamplingSpec spec, FeatureMakers makers, WorkMonitor monitor) {
        this.cases = cases;
        this.spec = spec;
        this.makers = makers;
        this.monitor = monitor;
    }

    /**
     * The largest plan.
     *
     * @param budget in the unit of the cost model
     * @param spec how slices are chosen; its own budget counts for nothing
     * @return empty if not even one slice can be paid for
     * @throws IOException if a file cannot be read
     */
    public static Optional<AnnotationPlan> within(
            double budget,
            List<SamplingCase> cases,
            SamplingSpec spec,
            FeatureMakers makers,
            Pricing pricing,
            WorkMonitor monitor)
            throws IOException {
        BudgetedPlan plans = madeOnce(cases, spec, makers, monitor);
        try {
            return PlanWithin.largest(budget, plans.most(), slices -> pricing.plan(plans.of(slices)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** With features that are made once, however many plans are looked at. */
    private static BudgetedPlan madeOnce(
            List<SamplingCase> cases, SamplingSpec spec, FeatureMakers makers, WorkMonitor monitor) throws IOException {
        if (!spec.needsFeatures()) {
            return new BudgetedPlan(cases, spec, makers, monitor);
        }
        List<ImageCase> images =
                cases.stream().map(one -> new ImageCase(one.id(), one.image())).toList();
        Map<String, SliceFeatures> features = makers.named(spec.features()).make(images, spec.seed(), monitor);
        return new BudgetedPlan(cases, spec.withFeatures(MADE), FeatureMakers.with(new Made(features)), monitor);
    }

    /** More slices than this cannot be chosen. */
    private int most() {
        if (spec.scope() == SamplingScope.COHORT) {
            return cases.stream().mapToInt(SamplingCase::slices).sum();
        }
        List<CaseSample> one = ofCount(1);
        int longest = one.stream().mapToInt(CaseSample::total).max().orElse(1);
        return Math.multiplyExact(longest, one.size());
    }

    private List<CaseSample> of(int slices) {
        return spec.scope() == SamplingScope.COHORT ? overAll(slices) : spread(slices);
    }

    private List<CaseSample> overAll(int slices) {
        try {
            return CohortSampling.chooseOverAll(slices, cases, spec, makers, monitor)
                    .cases();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number of slices, over the volumes that take part. */
    private List<CaseSample> spread(int slices) {
        int volumes = ofCount(1).size();
        int each = slices / volumes;
        int more = slices % volumes;
        List<CaseSample> fewer = each == 0 ? List.of() : ofCount(each);
        List<CaseSample> spread =
                new ArrayList<>(more == 0 ? List.of() : ofCount(each + 1).subList(0, more));
        spread.addAll(fewer.subList(Math.min(more, fewer.size()), fewer.size()));
        return spread;
    }

    /** The volumes that take part, each with so many slices or all it has. */
    private List<CaseSample> ofCount(int count) {
        return byCount.computeIfAbsent(count, this::choose);
    }

    private List<CaseSample> choose(int count) {
        try {
            CohortSample sample =
                    CohortSampling.choose(cases, spec.withBudget(new SliceBudget.Count(count)), makers, monitor);
            return sample.cases().stream()
                    .filter(one -> !one.chosen().isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Features that were made before. */
    private record Made(Map<String, SliceFeatures> features) implements FeatureMaker {

        @Override
        public String name() {
            return MADE;
        }

        @Override
        public String description() {
            return "Features that were made before.";
        }

        @Override
        public Map<String, SliceFeatures> make(List<ImageCase> images, long seed, WorkMonitor watching) {
            return features;
        }
    }
}
