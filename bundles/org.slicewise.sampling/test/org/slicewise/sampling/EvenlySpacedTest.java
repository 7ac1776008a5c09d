// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EvenlySpacedTest {

    private static List<Integer> chosen(int slices, int total) {
        return chosen(new EvenlySpaced(), slices, total);
    }

    private static List<Integer> chosen(SliceSampler sampler, int slices, int total) {
        return sampler.choose(SliceStack.of(total), slices, new Random(1)).stream()
                .map(ChosenSlice::index)
                .toList();
    }

    @Test
    void takesTheMiddlesOfEqualParts() {
        assertEquals(List.of(5), chosen(1, 10));
        assertEquals(List.of(4), chosen(1, 9));
        assertEquals(List.of(2, 7), chosen(2, 10));
        assertEquals(List.of(1, 4, 7), chosen(3, 9));
        assertEquals(List.of(0, 1, 2, 3), chosen(4, 4));
    }

    @Test
    void aPhaseMovesThePlaceWithinEachPart() {
        assertEquals(List.of(0, 5), chosen(new EvenlySpaced().withPhase(0), 2, 10));
        assertEquals(List.of(1, 6), chosen(new EvenlySpaced().withPhase(0.25), 2, 10));
        assertEquals(List.of(4, 9), chosen(new EvenlySpaced().withPhase(1), 2, 10));
        assertEquals(List.of(2, 4, 6), chosen(new EvenlySpaced().withPhase(1), 3, 7));
    }

    @Property(tries = 300)
    void everyPhaseTakesOneSliceOfEachPart(
            @ForAll @DoubleRange(max = 1) double phase,
            @ForAll @IntRange(min = 1, max = 300) int total,
            @ForAll @IntRange(min = 1, max = 300) int slices) {
        int count = Math.min(slices, total);
        List<Integer> chosen = chosen(new EvenlySpaced().withPhase(phase), count, total);
        for (int i = 0; i < count; i++) {
            assertTrue(chosen.get(i) >= i * total / count, chosen + " of " + total);
            assertTrue((long) chosen.get(i) * count < (i + 1L) * total, chosen + " of " + total);
            assertTrue(i == 0 || chosen.get(i) > chosen.get(i - 1), chosen + " of " + total);
        }
    }

    @Test
    void refusesAPhaseOutsideOfThePart() {
        for (double phase : new double[] {-0.1, 1.1, Double.NaN}) {
            String message = assertThrows(IllegalArgumentException.class, () -> new EvenlySpaced().withPhase(phase))
                    .getMessage();
            assertTrue(message.contains(Double.toString(phase)), message);
        }
    }

    @Property(tries = 200)
    void gapsDifferByAtMostOneSliceAndBothEndsAreAlike(
            @ForAll @IntRange(min = 1, max = 300) int total, @ForAll @IntRange(min = 1, max = 300) int slices) {
        List<Integer> chosen = chosen(Math.min(slices, total), total);
        int smallest = total;
        int largest = 0;
        for (int i = 1; i < chosen.size(); i++) {
            int gap = chosen.get(i) - chosen.get(i - 1);
            smallest = Math.min(smallest, gap);
            largest = Math.max(largest, gap);
        }
        assertTrue(chosen.size() == 1 || largest - smallest <= 1, chosen.toString());
        int before = chosen.get(0);
        int after = total - 1 - chosen.get(chosen.size() - 1);
        assertTrue(before - after >= 0 && before - after <= 1, chosen + " of " + total);
    }
}
