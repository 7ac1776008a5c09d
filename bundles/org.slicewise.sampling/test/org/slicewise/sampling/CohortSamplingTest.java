// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.sampling.features.FeatureMakers;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.WorkMonitor;

class CohortSamplingTest {

    private static final FeatureMakers MAKERS = FeatureMakers.with();

    private static Grid axialAlongZ(int slices) {
        return new Grid(new Extent(6, 4, slices), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0));
    }

    /** A sagittal acquisition: the storage axis y runs from head to foot. */
    private static Grid axialAlongY(int slices) {
        return new Grid(new Extent(4, slices, 6), Affine.of(0, 0, 1, 0, 1, 0, 0, 0, 0, -2, 0, 50));
    }

    /** A case of noise; the third quarter of its slices is labelled. */
    private static SamplingCase one(int number) {
        int slices = 8 + 4 * (number % 5);
        Grid grid = number % 2 == 0 ? axialAlongZ(slices) : axialAlongY(slices);
        Random random = new Random(number);
        float[] values = new float[(int) grid.extent().voxels()];
        byte[] labels = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
            int slice = grid.axialAxis() == Axis.Z ? i / 24 : i / 4 % slices;
            labels[i] = (byte) (slice >= slices / 2 && slice < 3 * slices / 4 ? 1 : 0);
        }
        return new SamplingCase(
                "case-" + number, grid, () -> Volume.of(grid, values), () -> SparseMask.dense(Mask.of(grid, labels)));
    }

    private static List<SamplingCase> cases(int count) {
        List<SamplingCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(one(i));
        }
        return cases;
    }

    private static SamplingSpec spec(String sampler, double density) {
        return SamplingSpec.of(SliceSamplers.named(sampler), new SliceBudget.Density(density), 7);
    }

    private static CohortSample choose(List<SamplingCase> cases, SamplingSpec spec) throws IOException {
        return CohortSampling.choose(cases, spec, MAKERS, WorkMonitor.SILENT);
    }

    private static Map<String, List<ChosenSlice>> byId(CohortSample sample) {
        Map<String, List<ChosenSlice>> byId = new HashMap<>();
        sample.cases().forEach(one -> byId.put(one.id(), one.chosen()));
        return byId;
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void choosesTheBudgetOfEachVolumeAlongItsAxialAxis(String sampler) throws IOException {
        List<SamplingCase> cases = cases(6);
        CohortSample sample = choose(cases, spec(sampler, 0.3));
        for (int i = 0; i < 6; i++) {
            CaseSample one = sample.cases().get(i);
            assertEquals(cases.get(i).id(), one.id());
            assertEquals(Math.round(0.3 * one.total()), one.chosen().size());
            assertEquals(one.chosen().size(), one.slices().indices().size());
            assertTrue(one.slices().indices().last() < one.total());
            assertEquals(i % 2 == 0 ? Axis.Z : Axis.Y, one.slices().axis());
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void theOrderOfTheCasesHasNoPart(String sampler) throws IOException {
        List<SamplingCase> turned = cases(6);
        Collections.reverse(turned);
        for (SamplingSpec spec : List.of(
                spec(sampler, 0.3),
                spec(sampler, 0.3).withVolumes(0.5),
                spec(sampler, 0.3).withPositiveShare(OptionalDouble.of(0.5)))) {
            assertEquals(byId(choose(cases(6), spec)), byId(choose(turned, spec)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void oneBudgetOverAllVolumesIsForSamplersThatLookAtFeatures(String sampler) throws IOException {
        if (SliceSamplers.named(sampler).need() != SamplerNeed.FEATURES) {
            String message = assertThrows(IllegalArgumentException.class, () -> spec(sampler, 0.2)
                            .withScope(SamplingScope.COHORT))
                    .getMessage();
            assertTrue(message.contains(sampler), message);
            return;
        }
        SamplingSpec spec = spec(sampler, 0.2).withScope(SamplingScope.COHORT);
        CohortSample sample = choose(cases(6), spec);
        assertEquals(Math.round(0.2 * sample.total()), sample.chosen());
        sample.cases()
                .forEach(one ->
                        assertEquals(one.chosen().size(), one.slices().indices().size()));
        List<SamplingCase> turned = cases(6);
        Collections.reverse(turned);
        assertEquals(byId(sample), byId(choose(turned, spec)));
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void aShareOfForegroundSlicesIsKeptAndMakesTheChoiceAnOracle(String sampler) throws IOException {
        for (double share : new double[] {0, 0.5, 1}) {
            SamplingSpec spec = spec(sampler, 0.25).withPositiveShare(OptionalDouble.of(share));
            assertEquals(SamplerKind.ORACLE, spec.kind());
            for (CaseSample one : choose(cases(5), spec).cases()) {
                long positive = one.chosen().stream()
                        .filter(slice -> slice.index() >= one.total() / 2 && slice.index() < 3 * one.total() / 4)
                        .count();
                assertEquals(one.total() / 4, one.chosen().size());
                assertEquals(Math.round(share * one.total() / 4), positive, () -> spec + " " + one);
            }
        }
        SamplingSpec all = spec(sampler, 0.75).withPositiveShare(OptionalDouble.of(1));
        choose(cases(5), all)
                .cases()
                .forEach(one ->
                        assertEquals(3 * one.total() / 4, one.slices().indices().size(), "background fills up"));
    }

    @Test
    void aLargerShareOfTheVolumesHoldsASmallerOne() throws IOException {
        Set<String> before = Set.of();
        for (double share : new double[] {0.05, 0.125, 0.25, 0.5, 1}) {
            CohortSample sample = choose(cases(20), spec("evenly-spaced", 0.2).withVolumes(share));
            Set<String> taken = new HashSet<>();
            sample.cases().stream().filter(one -> !one.chosen().isEmpty()).forEach(one -> taken.add(one.id()));
            assertEquals(Math.max(1, Math.round(share * 20)), taken.size());
            assertEquals(taken.size(), sample.volumes());
            assertTrue(taken.containsAll(before), taken + " after " + before);
            assertEquals(20, sample.cases().size());
            before = taken;
        }
    }

    @Test
    void theNominalBudgetStandsBesideWhatWasChosen() throws IOException {
        CohortSample sample = choose(cases(5), spec("evenly-spaced", 0.15).withVolumes(0.5));
        assertEquals(80, sample.total());
        assertEquals(6, sample.nominal());
        SamplingSpec count = SamplingSpec.of(SliceSamplers.named("middle"), new SliceBudget.Count(3), 1);
        assertEquals(15, choose(cases(5), count).nominal());
        assertEquals(15, choose(cases(5), count).chosen());
    }

    @Test
    void masksAndImagesAreReadOnlyIfTheChoiceNeedsThem() throws IOException {
        SamplingCase blind = new SamplingCase(
                "blind",
                axialAlongZ(10),
                () -> {
                    throw new IOException("image");
                },
                () -> {
                    throw new IOException("mask");
                });
        for (String sampler : SliceSamplers.names()) {
            SamplerNeed need = SliceSamplers.named(sampler).need();
            if (need == SamplerNeed.NOTHING) {
                assertEquals(3, choose(List.of(blind), spec(sampler, 0.3)).chosen());
            } else {
                String missing = need == SamplerNeed.MASK ? "mask" : "image";
                assertEquals(
                        missing,
                        assertThrows(IOException.class, () -> choose(List.of(blind), spec(sampler, 0.3)))
                                .getMessage());
            }
        }
    }

    @Test
    void slicesAreAlsoCountedFromTheFootAndPlacedInMillimetres() {
        CaseSample headFirst = new CaseSample("a", axialAlongY(10), List.of(new ChosenSlice(2, 1)));
        assertEquals(7, headFirst.canonicalIndex(2));
        assertEquals(46, headFirst.positionMm(2));
        CaseSample footFirst = new CaseSample("b", axialAlongZ(10), List.of(new ChosenSlice(2, 1)));
        assertEquals(2, footFirst.canonicalIndex(2));
        assertEquals(4, footFirst.positionMm(2));
    }

    @Test
    void refusesSharesThatAreNone() {
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> spec("middle", 0.1)
                            .withVolumes(wrong))
                    .getMessage()
                    .contains(Double.toString(wrong)));
            assertTrue(assertThrows(IllegalArgumentException.class, () -> spec("middle", 0.1)
                            .withPositiveShare(OptionalDouble.of(wrong)))
                    .getMessage()
                    .contains(Double.toString(wrong)));
        }
        assertFalse(spec("middle", 0.1).needsMasks());
    }
}
