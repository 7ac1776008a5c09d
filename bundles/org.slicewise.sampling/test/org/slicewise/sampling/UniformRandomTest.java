// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UniformRandomTest {

    private static final int DRAWS = 10_000;

    @Test
    void everySetOfSlicesIsEquallyLikely() {
        Random random = new Random(1);
        Map<Set<Integer>, Integer> drawn = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            drawn.merge(new HashSet<>(draw(2, random)), 1, Integer::sum);
        }
        assertEquals(10, drawn.size());
        double deviation = Math.sqrt(DRAWS * 0.1 * 0.9);
        drawn.forEach((slices, times) ->
                assertTrue(Math.abs(times - DRAWS / 10) < 4 * deviation, slices + " was drawn " + times + " times"));
    }

    @Test
    void everyOrderIsEquallyLikely() {
        Random random = new Random(2);
        Map<List<Integer>, Integer> drawn = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            drawn.merge(draw(2, random), 1, Integer::sum);
        }
        assertEquals(20, drawn.size());
        double deviation = Math.sqrt(DRAWS * 0.05 * 0.95);
        drawn.forEach((slices, times) ->
                assertTrue(Math.abs(times - DRAWS / 20) < 4 * deviation, slices + " was drawn " + times + " times"));
    }

    private static List<Integer> draw(int count, Random random) {
        return new UniformRandom()
                .choose(SliceStack.of(5), count, random).stream()
                        .map(ChosenSlice::index)
                        .toList();
    }
}
