// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Map;
import java.util.TreeMap;
import org.slicewise.volume.settings.Checked;

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
        return Checked.whole(owner + "." + name, take(name), low, high);
    }

    void requireAllTaken(String choice) {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("The %s \"%s\" has no setting \"%s\"."
                    .formatted(owner, choice, left.keySet().iterator().next()));
        }
    }
}
