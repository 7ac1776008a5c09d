// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.util.Arrays;

/**
 * Exact order statistics of floats without sorting or copying them: one counting pass over the upper 16 bits of the
 * order-preserving bit pattern, one over the lower 16 bits of those that remain. Memory does not grow with the values.
 */
public final class OrderStatistic {

    private static final int HALF = 1 << 16;

    private OrderStatistic() {}

    /**
     * Percentiles, each linear between the two nearest ranks: the definition that numpy has by default (Hyndman and
     * Fan, The American Statistician 50(4), 1996, type 7).
     *
     * @param count how many values there are, at least 1; none of them is NaN
     * @param percents from 0 to 100
     */
    public static double[] percentiles(FloatBlocks values, long count, double... percents) {
        long[] ranks = new long[2 * percents.length];
        double[] weights = new double[percents.length];
        for (int i = 0; i < percents.length; i++) {
            double rank = percents[i] / 100.0 * (count - 1);
            long below = (long) Math.floor(rank);
            weights[i] = rank - below;
            ranks[2 * i] = below;
            ranks[2 * i + 1] = weights[i] == 0 ? below : below + 1;
        }
        float[] found = smallest(values, ranks);
        double[] percentiles = new double[percents.length];
        for (int i = 0; i < percents.length; i++) {
            double low = found[2 * i];
            percentiles[i] = weights[i] == 0 ? low : low + weights[i] * (found[2 * i + 1] - low);
        }
        return percentiles;
    }

    /** The values of ranks, 0 being the smallest; each rank is below the number of values. */
    public static float[] smallest(FloatBlocks values, long... ranks) {
        long[] upper = new long[HALF];
        values.forEach((block, from, to) -> {
            for (int i = from; i < to; i++) {
                upper[key(block[i]) >>> 16]++;
            }
        });
        long[] left = ranks.clone();
        int[] high = new int[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            high[i] = position(upper, left, i);
        }
        long[][] lower = lowerHalves(values, high);
        float[] found = new float[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            found[i] = value(high[i] << 16 | position(lower[high[i]], left, i));
        }
        return found;
    }

    /** For each of these upper halves how often each lower half comes with it; null for all other upper halves. */
    private static long[][] lowerHalves(FloatBlocks values, int[] high) {
        long[][] lower = new long[HALF][];
        Arrays.stream(high).distinct().forEach(each -> lower[each] = new long[HALF]);
        values.forEach((block, from, to) -> {
            for (int i = from; i < to; i++) {
                int key = key(block[i]);
                long[] counts = lower[key >>> 16];
                if (counts != null) {
                    counts[key & 0xffff]++;
                }
            }
        });
        return lower;
    }

    /** Where among the counts the rank {@code left[i]} falls; what it is within that place stays in {@code left[i]}. */
    private static int position(long[] counts, long[] left, int i) {
        int at = 0;
        while (left[i] >= counts[at]) {
            left[i] -= counts[at++];
        }
        return at;
    }

    /** Bits whose unsigned order is the order of the floats. */
    private static int key(float value) {
        int bits = Float.floatToRawIntBits(value);
        return bits < 0 ? ~bits : bits | Integer.MIN_VALUE;
    }

    private static float value(int key) {
        return Float.intBitsToFloat(key < 0 ? key & Integer.MAX_VALUE : ~key);
    }
}
