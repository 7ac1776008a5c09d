// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/**
 * Values by a formula: {@code scale * fn(a * i + b)} for the flat index {@code i}, in double precision, rounded to single.
 *
 * @param fn {@code sin} or {@code cos}
 */
record GoldenWave(String fn, double a, double b, double scale) {

    GoldenWave {
        if (!fn.equals("sin") && !fn.equals("cos")) {
            throw new IllegalArgumentException("\"input.fn\" must be sin or cos, but is \"%s\".".formatted(fn));
        }
    }
}
