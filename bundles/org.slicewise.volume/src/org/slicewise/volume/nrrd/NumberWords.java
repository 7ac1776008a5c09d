// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as NRRD files spell them. */
final class NumberWords {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,20}");
    private static final Pattern REAL =
            Pattern.compile("[-+]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][-+]?[0-9]++)?");

    /** A double that is written to the last digit needs about 770. */
    private static final int LONGEST = 1 << 10;

    private NumberWords() {}

    static Optional<Long> whole(String word) {
        try {
            return WHOLE.matcher(word).matches() ? Optional.of(Long.parseLong(word)) : Optional.empty();
        } catch (NumberFormatException beyond64Bits) {
            return Optional.empty();
        }
    }

    /** A number, NaN or an infinity. */
    static Optional<Double> real(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "nan", "+nan", "-nan" -> Optional.of(Double.NaN);
            case "inf", "+inf", "infinity" -> Optional.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
            default -> word.length() <= LONGEST && REAL.matcher(word).matches()
                    ? Optional.of(Double.valueOf(word))
                    : Optional.empty();
        };
    }

    /** A double as a word that reads back as the same double. */
    static String word(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 && !isNegativeZero(value)
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && 1 / value < 0;
    }
}
