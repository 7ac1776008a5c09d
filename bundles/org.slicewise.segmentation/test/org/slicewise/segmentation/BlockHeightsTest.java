// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BlockHeightsTest {

    private static final int[] NONE = {};

    private static long inside(int origin, int height, int[] annotated) {
        return IntStream.of(annotated)
                .filter(z -> z >= origin && z < origin + height)
                .count();
    }

    @Property(tries = 300)
    void blocksHoldTheSliceAndAsManyAnnotatedOnesAsFit(
            @ForAll @IntRange(min = 1, max = 30) int length,
            @ForAll @IntRange(min = 1, max = 4) int step,
            @ForAll @IntRange(min = 1, max = 4) int steps,
            @ForAll @IntRange(min = 0, max = 6) int slices,
            @ForAll int seed) {
        Random random = new Random(seed);
        int height = step * steps;
        int[] annotated =
                IntStream.range(0, length).filter(z -> random.nextInt(3) == 0).toArray();
        int low = Math.min(0, length - height) - step + 1;
        int high = Math.max(0, length - height) + step - 1;
        long most = IntStream.rangeClosed(low, high)
                .mapToLong(origin -> inside(origin, height, annotated))
                .max()
                .orElseThrow();
        long needed = Math.min(slices, most);
        BlockHeights heights = new BlockHeights(length, annotated, height, step, slices);
        for (int slice = 0; slice < length; slice++) {
            int z = slice;
            boolean possible = IntStream.rangeClosed(low, high)
                    .filter(origin -> origin <= z && z < origin + height)
                    .anyMatch(origin -> inside(origin, height, annotated) >= needed);
            for (OptionalInt origin : new OptionalInt[] {heights.holding(z, random), heights.around(z, random)}) {
                assertEquals(possible, origin.isPresent());
                origin.ifPresent(at -> {
                    assertTrue(at >= low && at <= high && at <= z && z < at + height, "begins at " + at);
                    assertTrue(inside(at, height, annotated) >= needed);
                });
            }
            int nearest = heights.nearest(z - height / 2);
            assertTrue(nearest >= low && nearest <= high && inside(nearest, height, annotated) >= needed);
        }
    }

    @Test
    void aSliceLiesAtAsManyHeightsAroundTheMiddleAsAStepIsHigh() {
        BlockHeights heights = new BlockHeights(100, NONE, 16, 4, 0);
        Random random = new Random(1);
        int[] drawn = new int[100];
        for (int i = 0; i < 4000; i++) {
            drawn[heights.around(50, random).orElseThrow()]++;
        }
        for (int origin = 0; origin < 100; origin++) {
            assertEquals(origin >= 41 && origin <= 44 ? 1000 : 0, drawn[origin], 120, "begins at " + origin);
        }
    }

    @Test
    void nearTheEndsBlocksStayInTheVolumeButForLessThanAStep() {
        BlockHeights heights = new BlockHeights(100, NONE, 16, 4, 0);
        Random random = new Random(1);
        Set<Integer> low = new HashSet<>();
        Set<Integer> high = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            low.add(heights.around(1, random).orElseThrow());
            high.add(heights.around(99, random).orElseThrow());
        }
        assertEquals(Set.of(-3, -2, -1, 0), low);
        assertEquals(Set.of(84, 85, 86, 87), high);
    }

    @Test
    void theNearestPlaceWithEnoughSlicesIsTaken() {
        BlockHeights heights = new BlockHeights(100, new int[] {10, 40, 42, 44}, 8, 1, 3);
        assertEquals(37, heights.nearest(0));
        assertEquals(40, heights.nearest(92));
        assertEquals(OptionalInt.empty(), heights.around(10, new Random(1)));
        assertEquals(3, heights.annotated(37));
    }
}
