// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

/**
 * Exact order statistics of floats without sorting or copying them: one counting pass over the upper 16 bits of the
 * order-preserving bit pattern, one over the lower 16 bits of those that remain.
 */
final class OrderStatistic {

    private OrderStatistic() {}

    /**
     * A percentile, linear between the two nearest ranks.
     *
     * @param percent from 0 to 100
     */
    static double percentile(float[] values, int from, int to, double percent) {
        double rank = percent / 100.0 * (to - from - 1);
        int below = (int) Math.floor(rank);
        double low = smallest(values, from, to, below);
        double weight = rank - below;
        return weight == 0 ? low : low + weight * (smallest(values, from, to, below + 1) - low);
    }

    /** The value of a rank, 0 being the smallest, among the values from {@code from} to before {@code to}. */
    static float smallest(float[] values, int from, int to, int rank) {
        int[] upper = new int[1 << 16];
        for (int i = from; i < to; i++) {
            upper[key(values[i]) >>> 16]++;
        }
        int left = rank;
        int high = 0;
        while (left >= upper[high]) {
            left -= upper[high++];
        }
        int[] lower = new int[1 << 16];
        for (int i = from; i < to; i++) {
            int key = key(values[i]);
            if (key >>> 16 == high) {
                lower[key & 0xffff]++;
            }
        }
        int low = 0;
        while (left >= lower[low]) {
            left -= lower[low++];
        }
        return value(high << 16 | low);
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
