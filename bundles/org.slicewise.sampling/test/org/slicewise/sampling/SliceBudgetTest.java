// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceBudgetTest {

    @ParameterizedTest
    @CsvSource({"0.05, 189, 9", "0.1, 189, 19", "0.05, 384, 19", "0.8, 176, 141", "0.01, 20, 1", "1, 7, 7"})
    void aDensityIsRoundedToSlices(double fraction, int total, int expected) {
        assertEquals(expected, new SliceBudget.Density(fraction).slicesOf(total));
    }

    @ParameterizedTest
    @CsvSource({"5, 20, 5", "5, 3, 3", "1, 1, 1"})
    void aCountIsNeverMoreThanTheSlicesThereAre(int slices, int total, int expected) {
        assertEquals(expected, new SliceBudget.Count(slices).slicesOf(total));
    }

    @Property(tries = 100)
    void aDensityGivesAtLeastOneSliceAndAtMostAll(
            @ForAll @DoubleRange(min = 0.001, max = 1) @Scale(3) double fraction,
            @ForAll @IntRange(min = 1, max = 2000) int total) {
        int slices = new SliceBudget.Density(fraction).slicesOf(total);
        assertTrue(slices >= 1 && slices <= total, slices + " of " + total);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.2, 1.01, Double.NaN})
    void refusesADensityThatIsNoShare(double fraction) {
        String message = assertThrows(IllegalArgumentException.class, () -> new SliceBudget.Density(fraction))
                .getMessage();
        assertTrue(message.contains(Double.toString(fraction)), message);
    }

    @Test
    void refusesAnEmptyBudgetAndAnEmptyVolume() {
        assertThrows(IllegalArgumentException.class, () -> new SliceBudget.Count(0));
        assertThrows(IllegalArgumentException.class, () -> new SliceBudget.Count(2).slicesOf(0));
        assertThrows(IllegalArgumentException.class, () -> new SliceBudget.Density(0.5).slicesOf(0));
    }
}
