// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a picture says them. */
final class Numbers {

    private static final MathContext DIGITS = new MathContext(4);
    private static final double LARGEST_PLAIN = 1e7;
    private static final double SMALLEST_PLAIN = 1e-4;

    private Numbers() {}

    /** A finite number with up to four digits that count. */
    static String text(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value, DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        return size < LARGEST_PLAIN && size >= SMALLEST_PLAIN ? rounded.toPlainString() : rounded.toString();
    }

    /** Millimetres with a sign and as many decimals, such as {@code +34.5 mm}. */
    static String millimetres(double value, int decimals) {
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? "" : "+") + rounded.toPlainString() + " mm";
    }
}
