// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.util.List;
import java.util.Locale;

/**
 * Where the three storage axes point to, as three letters of R or L, A or P, S or I; there are 48 such codes.
 *
 * @param code such as {@code RAS}
 */
public record Orientation(String code) {

    private static final List<String> PAIRS = List.of("RL", "AP", "SI");

    public Orientation {
        code = code.strip().toUpperCase(Locale.ROOT);
        if (code.length() != 3
                || code.chars()
                                .map(Orientation::pair)
                                .distinct()
                                .filter(pair -> pair >= 0)
                                .count()
                        != 3) {
            throw new IllegalArgumentException(
                    "An orientation is three letters, one of R or L, one of A or P and one of S or I in any order, such as RAS, but is \"%s\"."
                            .formatted(code));
        }
    }

    /** The axis of another orientation that runs along an axis of this one, both counted from 0. */
    int axisOf(Orientation other, int axis) {
        int pair = pair(code.charAt(axis));
        int found = 0;
        while (pair(other.code.charAt(found)) != pair) {
            found++;
        }
        return found;
    }

    /** Whether an axis of the other orientation runs the same way as the axis of this one along it. */
    boolean runsAs(Orientation other, int axis) {
        return code.charAt(axis) == other.code.charAt(axisOf(other, axis));
    }

    private static int pair(int letter) {
        for (int pair = 0; pair < PAIRS.size(); pair++) {
            if (PAIRS.get(pair).indexOf(letter) >= 0) {
                return pair;
            }
        }
        return -1;
    }
}
