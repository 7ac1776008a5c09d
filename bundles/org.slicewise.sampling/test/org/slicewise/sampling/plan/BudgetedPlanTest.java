// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slicewise.sampling.SamplingCase;
import org.slicewise.sampling.SamplingScope;
import org.slicewise.sampling.SamplingSpec;
import org.slicewise.sampling.SliceBudget;
import org.slicewise.sampling.SliceSamplers;
import org.slicewise.sampling.cost.ContentForecast;
import org.slicewise.sampling.cost.CostModel;
import org.slicewise.sampling.cost.SliceContent;
import org.slicewise.sampling.features.FeatureMaker;
import org.slicewise.sampling.features.FeatureMakers;
import org.slicewise.sampling.features.ImageCase;
import org.slicewise.sampling.features.SliceFeatures;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.Volume;
import org.slicewise.volume.WorkMonitor;

class BudgetedPlanTest {

    private static final String COUNTED = "counted";
    private static final List<SamplingCase> CASES = List.of(aCase("a", 6), aCase("b", 3), aCase("c", 9));

    private static SamplingCase aCase(String id, int slices) {
        Grid grid = new Grid(new Extent(4, 4, slices), Affine.scaling(new Spacing(1, 1, 1)));
        float[] values = new float[16 * slices];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i * 7919 + id.hashCode()) % 101;
        }
        return new SamplingCase(id, grid, () -> Volume.of(grid, values), () -> {
            throw new IOException("No mask is needed.");
        });
    }

    private static SamplingSpec spec(String sampler) {
        return SamplingSpec.of(SliceSamplers.named(sampler), new SliceBudget.Count(1), 3);
    }

    private static Optional<AnnotationPlan> within(double budget, SamplingSpec spec, CostModel model)
            throws IOException {
        return BudgetedPlan.within(budget, CASES, spec, FeatureMakers.with(), pricing(model), WorkMonitor.SILENT);
    }

    private static Pricing pricing(CostModel model) {
        return new Pricing(model, ContentForecast.constant(SliceContent.EMPTY), Map.of());
    }

    @Property(tries = 60)
    void spendsTheBudgetToTheLastSliceAndNoMore(@ForAll @IntRange(min = 4, max = 40) int budget) throws IOException {
        AnnotationPlan plan = within(budget, spec("uniform-random"), new CostModel(1, 0, 0, 0, 3))
                .orElseThrow();
        assertTrue(plan.cost() <= budget, () -> plan.cost() + " of " + budget);
        int volumes = plan.cases().size();
        assertEquals(plan.slices().size() + 3 * volumes, plan.cost());
        boolean opensAll = volumes == 3;
        int left = budget - (int) plan.cost();
        assertTrue(plan.slices().size() == 18 || (opensAll ? left < 1 : left < 4), () -> left + " left");
    }

    @Test
    void payingForNothingGivesNoPlan() throws IOException {
        assertEquals(Optional.empty(), within(3.9, spec("evenly-spaced"), new CostModel(1, 0, 0, 0, 3)));
    }

    @Property(tries = 20)
    void aBudgetForAllVolumesIsSpentOnTheSlicesThatAreChosenOfAll(@ForAll @IntRange(min = 1, max = 20) int budget)
            throws IOException {
        SamplingSpec shared = spec("k-center").withScope(SamplingScope.COHORT);
        AnnotationPlan plan = within(budget, shared, CostModel.SLICES).orElseThrow();
        assertEquals(Math.min(budget, 18), plan.slices().size());
        AnnotationPlan more = within(budget + 1, shared, CostModel.SLICES).orElseThrow();
        plan.byCase().forEach((id, slices) -> assertTrue(more.byCase().get(id).containsAll(slices)));
    }

    @ParameterizedTest
    @EnumSource(SamplingScope.class)
    void featuresAreMadeOnceHoweverManyPlansAreLookedAt(SamplingScope scope) throws IOException {
        AtomicInteger made = new AtomicInteger();
        SamplingSpec spec = spec("k-center").withFeatures(COUNTED).withScope(scope);
        AnnotationPlan plan = BudgetedPlan.within(
                        8,
                        CASES,
                        spec,
                        FeatureMakers.with(counted(made)),
                        pricing(CostModel.SLICES),
                        WorkMonitor.SILENT)
                .orElseThrow();
        assertEquals(8, plan.slices().size());
        assertEquals(1, made.get());
    }

    private static FeatureMaker counted(AtomicInteger made) {
        return new FeatureMaker() {
            @Override
            public String name() {
                return COUNTED;
            }

            @Override
            public String description() {
                return "Counts how often it is asked.";
            }

            @Override
            public Map<String, SliceFeatures> make(List<ImageCase> images, long seed, WorkMonitor monitor)
                    throws IOException {
                made.incrementAndGet();
                return FeatureMakers.with().named("pca").make(images, seed, monitor);
            }
        };
    }
}
