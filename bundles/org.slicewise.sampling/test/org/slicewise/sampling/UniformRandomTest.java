// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;

class UniformRandomTest {

    private static final int DRAWS = 10_000;

    @Test
    void everySetOfSlicesIsEquallyLikely() {
        Grid grid = new Grid(new Extent(1, 1, 5), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
        Random random = new Random(1);
        Map<Set<Integer>, Integer> drawn = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            Set<Integer> slices = new UniformRandom()
                    .choose(grid, new SliceBudget.Count(2), random)
                    .indices();
            drawn.merge(slices, 1, Integer::sum);
        }
        assertEquals(10, drawn.size());
        double deviation = Math.sqrt(DRAWS * 0.1 * 0.9);
        drawn.forEach((slices, times) ->
                assertTrue(Math.abs(times - DRAWS / 10) < 4 * deviation, slices + " was drawn " + times + " times"));
    }
}
