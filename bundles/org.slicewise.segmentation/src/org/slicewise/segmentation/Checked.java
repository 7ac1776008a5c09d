// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

/** Checks of settings whose errors name the field, the value and the allowed range. */
final class Checked {

    private Checked() {}

    static int within(String field, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    "\"%s\" must be a whole number from %d to %d, but is %d.".formatted(field, low, high, value));
        }
        return value;
    }

    /** Accepts numbers from {@code low} to {@code high}, both included. */
    static double within(String field, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "\"%s\" must be a number from %s to %s, but is %s.".formatted(field, low, high, value));
        }
        return value;
    }

    /** Accepts numbers above 0 and up to {@code high}. */
    static double positive(String field, double value, double high) {
        if (!(value > 0 && value <= high)) {
            throw new IllegalArgumentException(
                    "\"%s\" must be a number above 0 and at most %s, but is %s.".formatted(field, high, value));
        }
        return value;
    }

    static String named(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("\"%s\" must be a name, but is empty.".formatted(field));
        }
        return value;
    }
}
