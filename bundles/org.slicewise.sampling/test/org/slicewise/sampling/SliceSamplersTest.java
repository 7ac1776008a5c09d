// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every sampler has to keep, those to come included. */
class SliceSamplersTest {

    private static final List<SliceBudget> BUDGETS = List.of(
            new SliceBudget.Count(1),
            new SliceBudget.Count(4),
            new SliceBudget.Count(1000),
            new SliceBudget.Density(0.05),
            new SliceBudget.Density(0.5),
            new SliceBudget.Density(1));

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void returnsItsBudgetInsideOfTheVolume(String name) {
        for (int slices = 1; slices <= 40; slices++) {
            for (SliceBudget budget : BUDGETS) {
                int count = budget.slicesOf(slices);
                requireBudget(name, Stacks.known(slices, slices), count);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void keepsItsBudgetWhereAllSlicesAreAlikeOrNothingIsSeenOnThem(String name) {
        for (int slices : List.of(1, 2, 7, 30)) {
            for (int count = 1; count <= slices; count++) {
                requireBudget(name, Stacks.alike(slices, 0.7f), count);
                requireBudget(name, Stacks.alike(slices, 0), count);
            }
        }
    }

    private static void requireBudget(String name, SliceStack stack, int count) {
        List<ChosenSlice> chosen = SliceSamplers.named(name).choose(stack, count, new Random(stack.size()));
        assertEquals(count, chosen.size());
        assertEquals(count, new HashSet<>(Stacks.indices(chosen)).size(), () -> "no slice twice: " + chosen);
        chosen.forEach(one -> assertTrue(one.index() < stack.size(), chosen::toString));
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void takesEverySliceWhereAllAreAskedFor(String name) {
        List<ChosenSlice> chosen = SliceSamplers.named(name).choose(Stacks.known(17, 3), 17, new Random(1));
        assertEquals(
                IntStream.range(0, 17).boxed().toList(),
                Stacks.indices(chosen).stream().sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void choosesTheSameForTheSameSeed(String name) {
        SliceSampler sampler = SliceSamplers.named(name);
        for (int seed = 0; seed < 20; seed++) {
            assertEquals(
                    sampler.choose(Stacks.known(50, 1), 15, new Random(seed)),
                    sampler.choose(Stacks.known(50, 1), 15, new Random(seed)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void needsNoMoreThanItSays(String name) {
        SliceSampler sampler = SliceSamplers.named(name);
        SliceStack all = Stacks.known(20, 5);
        SliceStack enough =
                switch (sampler.need()) {
                    case NOTHING -> SliceStack.of(20);
                    case FEATURES -> SliceStack.of(20).with(all.features());
                    case MASK -> SliceStack.of(20).with(Stacks.labels(20));
                };
        assertEquals(sampler.choose(all, 6, new Random(2)), sampler.choose(enough, 6, new Random(2)));
        if (sampler.need() != SamplerNeed.NOTHING) {
            assertThrows(IllegalArgumentException.class, () -> sampler.choose(SliceStack.of(20), 6, new Random(2)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void whatLooksAtMasksIsAnOracle(String name) {
        SliceSampler sampler = SliceSamplers.named(name);
        assertEquals(sampler.need() == SamplerNeed.MASK, sampler.kind() == SamplerKind.ORACLE);
        assertEquals(name.equals("middle"), sampler.kind() == SamplerKind.BIASED);
        assertEquals(
                sampler.kind() != SamplerKind.SELECTION,
                sampler.kind().marked(name).endsWith(")"));
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void refusesMoreSlicesThanThereAreAndNone(String name) {
        for (int count : List.of(-1, 0, 6)) {
            String message = assertThrows(IllegalArgumentException.class, () -> SliceSamplers.named(name)
                            .choose(Stacks.known(5, 1), count, new Random(1)))
                    .getMessage();
            assertTrue(message.contains("5") && message.contains(String.valueOf(count)), message);
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void bearsItsNameADescriptionAndTheMeaningOfItsScore(String name) {
        assertEquals(name, SliceSamplers.named(name).name());
        assertTrue(SliceSamplers.named(name).description().endsWith("."));
        assertFalse(SliceSamplers.named(name).scoreMeaning().isBlank());
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.sampling.SliceSamplers#names")
    void hasAPhaseOrRefusesOne(String name) {
        SliceSampler sampler = SliceSamplers.named(name);
        if (sampler.hasPhase()) {
            assertEquals(name, sampler.withPhase(0.2).name());
        } else {
            assertThrows(IllegalArgumentException.class, () -> sampler.withPhase(0.2));
        }
    }

    @Test
    void anUnknownNameAnswersWithTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> SliceSamplers.named("x"))
                .getMessage();
        assertEquals(
                "There is no sampler \"x\"; known are [evenly-spaced, uniform-random, stratified-jitter, max-cover,"
                        + " k-center, typiclust, foreground-random, middle].",
                message);
    }
}
