// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a {@link GoldenLoss} from a JSON object, for instance {@code {"loss": "weighted-ce", "inputShape": [2, 3, 4, 4,
 * 4], "input": {"fn": "sin", "a": 0.013, "b": 0, "scale": 3}, "labels": {"step": 7, "mod": 3}, "ignore": {"axis": 1,
 * "index": 0}, "weights": [0.04, 0.25, 1.4], "expected": 2.1676834}}.
 *
 * <p>{@code ignore} and {@code weights} may be absent. {@code channel}, which may be absent too, takes one channel of
 * the input as the scores of a sigmoid, whose truth is class 1.
 */
final class GoldenLossJson {

    private static final int MOST_ELEMENTS = 255;

    private GoldenLossJson() {}

    /**
     * The case that an object states.
     *
     * @throws IllegalArgumentException if a member is absent or not what it must be
     */
    static GoldenLoss read(JsonNode root) {
        JsonNode labels = root.path("labels");
        JsonNode ignore = root.path("ignore");
        return new GoldenLoss(
                GoldenNames.loss(GoldenMembers.text("loss", root.path("loss"))),
                elements(root, "inputShape", GoldenMembers::whole),
                GoldenMembers.wave(root.path("input")),
                root.hasNonNull("channel") ? notNegative("channel", root.path("channel")) : -1,
                GoldenMembers.whole("labels.step", labels.path("step")),
                GoldenMembers.whole("labels.mod", labels.path("mod")),
                root.hasNonNull("ignore") ? notNegative("ignore.axis", ignore.path("axis")) : -1,
                root.hasNonNull("ignore") ? notNegative("ignore.index", ignore.path("index")) : -1,
                root.hasNonNull("weights") ? elements(root, "weights", GoldenLossJson::weight) : List.of(),
                GoldenMembers.number("expected", root.path("expected")));
    }

    private static int notNegative(String key, JsonNode member) {
        int value = GoldenMembers.whole(key, member);
        if (value < 0) {
            throw GoldenMembers.wrong(key, "a whole number from 0 on", member);
        }
        return value;
    }

    /** Reads one element of an array. */
    @FunctionalInterface
    private interface Element<T> {
        T of(String key, JsonNode member);
    }

    private static <T> List<T> elements(JsonNode node, String key, Element<T> element) {
        JsonNode array = node.path(key);
        if (!array.isArray() || array.size() > MOST_ELEMENTS) {
            throw GoldenMembers.wrong(key, "an array of at most %d numbers".formatted(MOST_ELEMENTS), array);
        }
        List<T> elements = new ArrayList<>();
        array.forEach(member -> elements.add(element.of(key, member)));
        return elements;
    }

    private static double weight(String key, JsonNode member) {
        double weight = GoldenMembers.number(key, member);
        if (weight <= 0) {
            throw GoldenMembers.wrong(key, "numbers above 0", member);
        }
        return weight;
    }
}
