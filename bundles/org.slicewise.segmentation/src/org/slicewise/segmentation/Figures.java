// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Map;
import java.util.TreeMap;

/** Named numbers that are taken one by one; a missing or a superfluous one is an error. */
final class Figures {

    private final String owner;
    private final Map<String, Double> left;

    Figures(String owner, Map<String, Double> figures) {
        this.owner = owner;
        this.left = new TreeMap<>(figures);
    }

    double take(String name) {
        Double figure = left.remove(name);
        if (figure == null) {
            throw new IllegalArgumentException("\"%s.%s\" is missing.".formatted(owner, name));
        }
        return figure;
    }

    /** A whole number from {@code low} to {@code high}, or {@code absent} where it is not given. */
    int takeWhole(String name, int low, int high, int absent) {
        return left.containsKey(name) ? takeWhole(name, low, high) : absent;
    }

    /** A whole number from {@code low} to {@code high}. */
    int takeWhole(String name, int low, int high) {
        double figure = take(name);
        if (figure != Math.rint(figure) || figure < low || figure > high) {
            throw new IllegalArgumentException("\"%s.%s\" must be a whole number from %d to %d, but is %s."
                    .formatted(owner, name, low, high, figure));
        }
        return (int) figure;
    }

    void requireAllTaken(String choice) {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("The %s \"%s\" has no setting \"%s\"."
                    .formatted(owner, choice, left.keySet().iterator().next()));
        }
    }
}
