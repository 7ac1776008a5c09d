// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

/**
 * Mean and standard deviation of values, in two passes.
 *
 * @param deviation root of the mean squared distance from the mean, not of an estimate from a sample
 */
public record Moments(double mean, double deviation) {

    private static final double CONSTANT = 1e-7;

    /**
     * The moments of values.
     *
     * @param count how many values there are, at least 1
     */
    public static Moments of(FloatBlocks values, long count) {
        double[] sum = new double[1];
        values.forEach((block, from, to) -> {
            double total = sum[0];
            for (int i = from; i < to; i++) {
                total += block[i];
            }
            sum[0] = total;
        });
        double mean = sum[0] / count;
        return new Moments(mean, Math.sqrt(squares(values, mean) / count));
    }

    /** What brings the values to standard deviation 1; 0 if they are constant but for rounding. */
    public double scale() {
        return deviation > Math.abs(mean) * CONSTANT ? 1 / deviation : 0;
    }

    private static double squares(FloatBlocks values, double mean) {
        double[] sum = new double[1];
        values.forEach((block, from, to) -> {
            double total = sum[0];
            for (int i = from; i < to; i++) {
                total += (block[i] - mean) * (block[i] - mean);
            }
            sum[0] = total;
        });
        return sum[0];
    }
}
