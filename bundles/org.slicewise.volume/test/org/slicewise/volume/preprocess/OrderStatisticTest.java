// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OrderStatisticTest {

    @Property(tries = 100)
    void orderStatisticsAreThoseOfSorting(
            @ForAll @Size(min = 1, max = 40) float @FloatRange(min = -1e6f, max = 1e6f) [] values,
            @ForAll @IntRange(min = 1, max = 40) int block) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        long[] ranks = LongStream.range(0, values.length).toArray();
        assertArrayEquals(sorted, OrderStatistic.smallest(inBlocks(values, block), ranks));
    }

    /** The figures of {@code numpy.percentile} with its default method. */
    @Test
    void percentilesAreThoseOfNumpy() {
        double[] numpy = {-60.0, -59.75, -58.75, 24.249999999999986, 66.25, 190.75, 191.75000000000003, 192.0};
        float[] values = GoldenValues.values();
        double[] found = OrderStatistic.percentiles(
                inBlocks(values, 100), values.length, 0, 0.1, 0.5, 33.3, 50, 99.5, 99.9, 100);
        assertArrayEquals(numpy, found, 1e-12);
    }

    @Test
    void percentilesLieBetweenTheNearestRanks() {
        float[] values = {100, 4, 1, 3, 2, 5, 100};
        assertArrayEquals(
                new double[] {3, 1.2, 5},
                OrderStatistic.percentiles(FloatBlocks.of(values, 1, 6), 5, 50, 5, 100),
                1e-9);
    }

    @Test
    void aSingleValueIsEveryPercentile() {
        float[] values = {-7};
        assertArrayEquals(
                new double[] {-7, -7, -7}, OrderStatistic.percentiles(FloatBlocks.of(values, 0, 1), 1, 0, 50, 100));
    }

    @Test
    void momentsAreThoseOfAllBlocksTogether() {
        Moments whole = Moments.of(FloatBlocks.of(GoldenValues.values(), 0, 1001), 1001);
        Moments parts = Moments.of(inBlocks(GoldenValues.values(), 7), 1001);
        assertEquals(whole, parts);
        assertEquals(
                0,
                Moments.of(FloatBlocks.of(new float[] {0.1f, 0.1f, 0.1f}, 0, 3), 3)
                        .scale());
    }

    private static FloatBlocks inBlocks(float[] values, int size) {
        return block -> {
            for (int from = 0; from < values.length; from += size) {
                block.accept(values, from, Math.min(values.length, from + size));
            }
        };
    }
}
