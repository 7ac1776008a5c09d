// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Samplers that look at nothing, and the one that looks at masks. */
class PlainSamplersTest {

    private static List<Integer> middle(int count, int total) {
        return Stacks.indices(new Middle().choose(SliceStack.of(total), count, new Random(1)));
    }

    @Test
    void middleGoesFromTheMiddleOutwards() {
        assertEquals(List.of(2, 1, 3, 0, 4), middle(5, 5));
        assertEquals(List.of(1, 2, 0), middle(3, 4));
        assertEquals(List.of(0), middle(1, 1));
    }

    @Property(tries = 200)
    void middleLeavesNoGapAndAsMuchBelowAsAbove(
            @ForAll @IntRange(min = 1, max = 200) int total, @ForAll @IntRange(min = 1, max = 200) int slices) {
        int count = Math.min(slices, total);
        List<Integer> sorted = middle(count, total).stream().sorted().toList();
        int first = sorted.get(0);
        assertEquals(IntStream.range(first, first + count).boxed().toList(), sorted);
        int above = total - first - count;
        assertTrue(above - first >= 0 && above - first <= 1, sorted + " of " + total);
    }

    @Property(tries = 200)
    void jitterDrawsOneSliceOfEachPart(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 200) int total,
            @ForAll @IntRange(min = 1, max = 200) int slices) {
        int count = Math.min(slices, total);
        List<ChosenSlice> chosen = new StratifiedJitter().choose(SliceStack.of(total), count, new Random(seed));
        for (int i = 0; i < count; i++) {
            int index = chosen.get(i).index();
            assertTrue(index >= i * total / count && index < (i + 1) * total / count, chosen + " of " + total);
        }
    }

    @Test
    void jitterReachesEverySlice() {
        Random random = new Random(4);
        boolean[] seen = new boolean[11];
        for (int i = 0; i < 500; i++) {
            new StratifiedJitter().choose(SliceStack.of(11), 3, random).forEach(one -> seen[one.index()] = true);
        }
        for (boolean slice : seen) {
            assertTrue(slice);
        }
    }

    /** Of 12 slices, 4 to 7 show label 1, and 7 shows label 2, too; the border is 3, 4, 6, 7 and 8. */
    @Test
    void foregroundRandomMixesItsRegionsAsItSays() {
        SliceStack stack = SliceStack.of(12).with(Stacks.labels(12));
        Random random = new Random(7);
        int draws = 30_000;
        int[] times = new int[12];
        double[] scores = new double[12];
        for (int i = 0; i < draws; i++) {
            ChosenSlice one = new ForegroundRandom().choose(stack, 1, random).get(0);
            times[one.index()]++;
            scores[one.index()] = one.score();
        }
        for (int slice = 0; slice < 12; slice++) {
            boolean shows1 = slice >= 4 && slice <= 7;
            boolean border = Set.of(3, 4, 6, 7, 8).contains(slice);
            double chance =
                    (1 / 12.0 + (shows1 ? 1 / 8.0 : 0) + (slice == 7 ? 1 / 2.0 : 0) + (border ? 1 / 5.0 : 0)) / 3;
            assertEquals(chance, scores[slice], 1e-12, "slice " + slice);
            double deviation = Math.sqrt(draws * chance * (1 - chance));
            assertTrue(Math.abs(times[slice] - draws * chance) < 4 * deviation, slice + ": " + times[slice]);
        }
    }

    @Test
    void foregroundRandomIsUniformWhereNothingIsLabelled() {
        List<SortedSet<Integer>> nothing = IntStream.range(0, 5)
                .mapToObj(i -> (SortedSet<Integer>) new TreeSet<Integer>())
                .toList();
        List<ChosenSlice> chosen =
                new ForegroundRandom().choose(SliceStack.of(5).with(nothing), 5, new Random(1));
        for (int i = 0; i < 5; i++) {
            assertEquals(1.0 / (5 - i), chosen.get(i).score(), 1e-12);
        }
    }
}
