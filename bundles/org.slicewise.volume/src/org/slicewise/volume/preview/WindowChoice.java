// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

/** Which values a picture shows from black to white. */
public sealed interface WindowChoice {

    /**
     * Percentiles of the finite values, found from at most about a million of them.
     *
     * @param low what is black, from 0 up
     * @param high what is white, up to 100
     */
    record Percentiles(double low, double high) implements WindowChoice {
        public Percentiles {
            if (!(low >= 0 && low < high && high <= 100)) {
                throw new IllegalArgumentException(
                        "Percentiles must be two numbers from 0 to 100, the lower one first, but are %s and %s."
                                .formatted(low, high));
            }
        }
    }

    /** Values of the image. */
    record Fixed(double low, double high) implements WindowChoice {
        public Fixed {
            if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new IllegalArgumentException(
                        "A window must be two finite numbers, the lower one first, but is %s and %s."
                                .formatted(low, high));
            }
        }
    }
}
