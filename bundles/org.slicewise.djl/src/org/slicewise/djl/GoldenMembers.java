// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the members of golden files; errors name the member, what it must be and what it is. */
final class GoldenMembers {

    private static final int LONGEST_SHOWN = 80;

    private GoldenMembers() {}

    static String text(String key, JsonNode value) {
        if (!value.isTextual()) {
            throw wrong(key, "a text", value);
        }
        return value.textValue();
    }

    static int whole(String key, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(key, "a whole number", value);
        }
        return value.intValue();
    }

    /** A whole number from 1 on. */
    static int whole(String key, JsonNode value, int most) {
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1 || value.intValue() > most) {
            throw wrong(key, "a whole number from 1 to " + most, value);
        }
        return value.intValue();
    }

    static double number(String key, JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(key, "a finite number", value);
        }
        return value.doubleValue();
    }

    /** The formula of the input, whose {@code b} is 0 and whose {@code scale} is 1 where they are not said. */
    static GoldenWave wave(JsonNode input) {
        return new GoldenWave(
                text("input.fn", input.path("fn")),
                number("input.a", input.path("a")),
                input.hasNonNull("b") ? number("input.b", input.path("b")) : 0,
                input.hasNonNull("scale") ? number("input.scale", input.path("scale")) : 1);
    }

    static IllegalArgumentException wrong(String key, String right, JsonNode found) {
        String text = found.isMissingNode() ? "missing" : found.toString();
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
        return new IllegalArgumentException("\"%s\" must be %s, but is %s.".formatted(key, right, shown));
    }
}
