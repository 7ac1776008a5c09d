// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;

class EvenlySpacedTest {

    private static List<Integer> chosen(int slices, int total) {
        Grid grid = new Grid(new Extent(1, 1, total), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
        return new ArrayList<>(new EvenlySpaced()
                .choose(grid, new SliceBudget.Count(slices), new Random(1))
                .indices());
    }

    @Test
    void takesTheMiddlesOfEqualParts() {
        assertEquals(List.of(5), chosen(1, 10));
        assertEquals(List.of(4), chosen(1, 9));
        assertEquals(List.of(2, 7), chosen(2, 10));
        assertEquals(List.of(1, 4, 7), chosen(3, 9));
        assertEquals(List.of(0, 1, 2, 3), chosen(4, 4));
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
