// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.settings;

/**
 * Checks of settings, each of which returns what it accepts; errors name the field, the value and the allowed range, with
 * numbers as they would be typed.
 */
public final class Checked {

    private Checked() {}

    /** Accepts whole numbers from {@code low} to {@code high}, both included. */
    public static int within(String field, int value, int low, int high) {
        if (value < low || value > high) {
            throw notWhole(field, value, low, high);
        }
        return value;
    }

    /** Accepts numbers without a fraction from {@code low} to {@code high}, both included. */
    public static int whole(String field, double value, int low, int high) {
        if (!(value == Math.rint(value) && value >= low && value <= high)) {
            throw notWhole(field, value, low, high);
        }
        return (int) value;
    }

    /** Accepts numbers from {@code low} to {@code high}, both included. */
    public static double within(String field, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "\"%s\" must be a number from %s to %s, but is %s.".formatted(field, low, high, value));
        }
        return value;
    }

    /** Accepts numbers above 0 and up to {@code high}. */
    public static double positive(String field, double value, double high) {
        if (!(value > 0 && value <= high)) {
            throw new IllegalArgumentException(
                    "\"%s\" must be a number above 0 and at most %s, but is %s.".formatted(field, high, value));
        }
        return value;
    }

    /** Accepts texts that are not blank. */
    public static String named(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("\"%s\" must be a name, but is empty.".formatted(field));
        }
        return value;
    }

    private static IllegalArgumentException notWhole(String field, Number value, int low, int high) {
        return new IllegalArgumentException(
                "\"%s\" must be a whole number from %s to %s, but is %s.".formatted(field, low, high, value));
    }
}
