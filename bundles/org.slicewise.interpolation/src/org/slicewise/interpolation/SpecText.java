// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.Map;
import java.util.TreeMap;

/** Settings as flat text that are taken one by one; a missing, superfluous or impossible one is an error. */
final class SpecText {

    private final Map<String, String> left;

    SpecText(Map<String, String> text) {
        this.left = new TreeMap<>(text);
    }

    String take(String name) {
        String value = left.remove(name);
        if (value == null) {
            throw new IllegalArgumentException("\"%s\" is missing.".formatted(name));
        }
        return value;
    }

    int whole(String name) {
        String value = take(name);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"%s\" must be a whole number, but is \"%s\".".formatted(name, value), e);
        }
    }

    long large(String name) {
        String value = take(name);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"%s\" must be a whole number, but is \"%s\".".formatted(name, value), e);
        }
    }

    double number(String name) {
        String value = take(name);
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" must be a number, but is \"%s\".".formatted(name, value), e);
        }
    }

    boolean truth(String name) {
        String value = take(name);
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("\"%s\" must be true or false, but is \"%s\".".formatted(name, value));
        }
        return value.equals("true");
    }

    void requireAllTaken() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("There is no setting \"%s\"."
                    .formatted(left.keySet().iterator().next()));
        }
    }

    static void within(String name, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    "\"%s\" must be a whole number from %,d to %,d, but is %,d.".formatted(name, low, high, value));
        }
    }

    static void within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "\"%s\" must be a number from %s to %s, but is %s.".formatted(name, low, high, value));
        }
    }
}
