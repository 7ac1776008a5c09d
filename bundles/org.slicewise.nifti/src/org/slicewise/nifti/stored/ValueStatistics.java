// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

/**
 * Smallest, largest and mean scaled value of an image, over its finite values only.
 *
 * @param min the smallest finite value, NaN when there is none
 * @param max the largest finite value, NaN when there is none
 * @param mean the mean of the finite values, NaN when there is none
 * @param finite the number of finite values
 * @param nonFinite the number of values that are NaN or infinite
 */
public record ValueStatistics(double min, double max, double mean, long finite, long nonFinite) {

    /** Adds up an image; each block on its own first, which keeps the rounding of long sums small. */
    static final class Sum implements ValueBlocks {

        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;
        private double total;
        private long finite;
        private long nonFinite;

        @Override
        public void accept(long first, double[] values, int count) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                double value = values[i];
                if (Double.isFinite(value)) {
                    min = Math.min(min, value);
                    max = Math.max(max, value);
                    sum += value;
                    finite++;
                } else {
                    nonFinite++;
                }
            }
            total += sum;
        }

        ValueStatistics statistics() {
            return finite == 0
                    ? new ValueStatistics(Double.NaN, Double.NaN, Double.NaN, 0, nonFinite)
                    : new ValueStatistics(min, max, total / finite, finite, nonFinite);
        }
    }
}
