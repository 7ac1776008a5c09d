// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.math.BigDecimal;

/**
 * A figure that was computed elsewhere, and what came out here.
 *
 * @param name what it is of, for instance {@code sum}
 * @param expected the figure of elsewhere
 * @param found the figure of here
 * @param allowed the largest difference at which both count as the same
 */
public record GoldenFigure(String name, double expected, double found, double allowed) {

    /** The share of a figure by which it may differ. */
    static final double TOLERANCE = 1e-4;

    /** Nobody writes figures with so few decimals that rounding them hides more than this. */
    private static final double MOST_ROUNDING = 5e-7;

    /**
     * A figure that may differ by {@value #TOLERANCE} of itself and half a unit of its last written digit.
     *
     * @param least a figure below this may differ as if it were this: where it is a difference of large numbers, rounding
     *     is of their size; 0 otherwise
     */
    static GoldenFigure of(String name, double expected, double found, double least) {
        double size = Math.max(Math.abs(expected), least);
        double written =
                Math.pow(10, -BigDecimal.valueOf(expected).stripTrailingZeros().scale()) / 2;
        return new GoldenFigure(name, expected, found, TOLERANCE * size + Math.min(MOST_ROUNDING, written));
    }

    /** True if both are the same as far as rounding goes. */
    public boolean passes() {
        return Math.abs(found - expected) <= allowed;
    }

    /** The difference as a share of the expected figure; as it is where that is 0. */
    public double difference() {
        double difference = Math.abs(found - expected);
        return expected == 0 ? difference : difference / Math.abs(expected);
    }

    /** The difference as a share of the allowed one; not a number if the found figure is none. */
    double strain() {
        return Math.abs(found - expected) / allowed;
    }
}
