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

    void requireAllTaken(String choice) {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("The %s \"%s\" has no setting \"%s\"."
                    .formatted(owner, choice, left.keySet().iterator().next()));
        }
    }
}
