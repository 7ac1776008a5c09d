// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CohortTest {

    private static Case numbered(int number) {
        return new Case("case-" + number, List.of(Path.of(number + ".nii")), Optional.empty());
    }

    private static Cohort cohort(int cases) {
        return new Cohort(
                IntStream.range(0, cases).mapToObj(CohortTest::numbered).toList());
    }

    private static Set<String> heldOut(Cohort cohort) {
        return cohort.in(Split.HELD_OUT).stream().map(Case::id).collect(Collectors.toSet());
    }

    @Property(tries = 100)
    void holdsOutTheRoundedShareButNeverNoneOrAll(
            @ForAll @IntRange(min = 2, max = 60) int cases,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double fraction,
            @ForAll long seed) {
        Cohort split = cohort(cases).split(fraction, seed);
        int expected = (int) Math.max(1, Math.min(cases - 1, Math.round(fraction * cases)));
        assertEquals(expected, split.in(Split.HELD_OUT).size());
        assertEquals(cases - expected, split.in(Split.TRAIN).size());
    }

    @Property(tries = 50)
    void theOrderOfTheCasesDoesNotMatter(@ForAll @IntRange(min = 2, max = 30) int cases, @ForAll long seed) {
        Cohort ordered = cohort(cases);
        List<Case> mixed = new ArrayList<>(ordered.cases());
        Collections.shuffle(mixed, new Random(seed));
        assertEquals(heldOut(ordered.split(0.3, 5)), heldOut(new Cohort(mixed).split(0.3, 5)));
    }

    @Test
    void keepsTheOrderOfTheCases() {
        List<String> ids = cohort(9).cases().stream().map(Case::id).toList();
        assertEquals(ids, cohort(9).split(0.5, 1).cases().stream().map(Case::id).toList());
    }

    @Test
    void anotherSeedHoldsOutOthers() {
        assertNotEquals(heldOut(cohort(40).split(0.5, 1)), heldOut(cohort(40).split(0.5, 2)));
    }

    @Test
    void everyCaseIsHeldOutBySomeSeed() {
        Set<String> everHeldOut = new HashSet<>();
        for (int seed = 0; seed < 60; seed++) {
            everHeldOut.addAll(heldOut(cohort(8).split(0.25, seed)));
        }
        assertEquals(8, everHeldOut.size());
    }

    @Test
    void refusesTwoCasesOfOneId() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new Cohort(List.of(numbered(3), numbered(3))))
                .getMessage();
        assertTrue(message.contains("case-3"), message);
    }

    @Test
    void refusesFractionsAndCohortsThatCannotBeSplit() {
        for (double fraction : new double[] {0, 1, -0.1, Double.NaN}) {
            String message = assertThrows(
                            IllegalArgumentException.class, () -> cohort(4).split(fraction, 1))
                    .getMessage();
            assertTrue(message.contains(Double.toString(fraction)), message);
        }
        assertThrows(IllegalArgumentException.class, () -> cohort(1).split(0.5, 1));
    }
}
