// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.math.BigDecimal;

/** Numbers as text, without a needless point or exponent. */
final class Numbers {

    private static final double LARGEST_WHOLE = 1e15;

    private Numbers() {}

    /** The number, which {@link #number} reads as exactly the same, the sign of a zero included. */
    static String text(double number) {
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        return Math.rint(number) == number && Math.abs(number) < LARGEST_WHOLE
                ? Long.toString((long) number)
                : BigDecimal.valueOf(number).toString();
    }

    /** The finite number of a text. */
    static double number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" is no number.".formatted(text.strip()), e);
        }
        throw new IllegalArgumentException("\"%s\" is no finite number.".formatted(text.strip()));
    }

    /** The whole number of a text. */
    static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" is no whole number.".formatted(text.strip()), e);
        }
    }
}
