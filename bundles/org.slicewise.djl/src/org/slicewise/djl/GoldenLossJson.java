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
                text(root, "loss"),
                elements(root, "inputShape", GoldenLossJson::whole),
                wave(root.path("input")),
                root.has("channel") ? notNegative(root, "channel") : -1,
                whole(labels, "step"),
                whole(labels, "mod"),
                root.has("ignore") ? notNegative(ignore, "axis") : -1,
                root.has("ignore") ? notNegative(ignore, "index") : -1,
                root.has("weights") ? elements(root, "weights", GoldenLossJson::weight) : List.of(),
                number(root, "expected"));
    }

    private static GoldenWave wave(JsonNode input) {
        return new GoldenWave(
                text(input, "fn"),
                number(input, "a"),
                input.has("b") ? number(input, "b") : 0,
                input.has("scale") ? number(input, "scale") : 1);
    }

    private static String text(JsonNode node, String key) {
        JsonNode member = node.path(key);
        if (!member.isTextual()) {
            throw wrong(key, "a text", member);
        }
        return member.textValue();
    }

    private static int whole(JsonNode node, String key) {
        return whole(key, node.path(key));
    }

    private static int notNegative(JsonNode node, String key) {
        int value = whole(node, key);
        if (value < 0) {
            throw wrong(key, "a whole number from 0 on", node.path(key));
        }
        return value;
    }

    private static double number(JsonNode node, String key) {
        return number(key, node.path(key));
    }

    /** Reads one element of an array. */
    @FunctionalInterface
    private interface Element<T> {
        T of(String key, JsonNode member);
    }

    private static <T> List<T> elements(JsonNode node, String key, Element<T> element) {
        JsonNode array = node.path(key);
        if (!array.isArray() || array.size() > MOST_ELEMENTS) {
            throw wrong(key, "an array of at most %d numbers".formatted(MOST_ELEMENTS), array);
        }
        List<T> elements = new ArrayList<>();
        array.forEach(member -> elements.add(element.of(key, member)));
        return elements;
    }

    private static int whole(String key, JsonNode member) {
        if (!member.isIntegralNumber() || !member.canConvertToInt()) {
            throw wrong(key, "a whole number", member);
        }
        return member.intValue();
    }

    private static double number(String key, JsonNode member) {
        if (!member.isNumber() || !Double.isFinite(member.doubleValue())) {
            throw wrong(key, "a finite number", member);
        }
        return member.doubleValue();
    }

    private static double weight(String key, JsonNode member) {
        double weight = number(key, member);
        if (weight <= 0) {
            throw wrong(key, "numbers above 0", member);
        }
        return weight;
    }

    private static IllegalArgumentException wrong(String key, String right, JsonNode member) {
        String found = member.isMissingNode() ? "absent" : member.toString();
        return new IllegalArgumentException("\"%s\" must be %s, but is %s."
                .formatted(key, right, found.length() > 80 ? found.substring(0, 80) + "..." : found));
    }
}
