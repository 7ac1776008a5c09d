// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The members of a JSON object that came from outside; one that is absent or of another kind is an
 * {@link IllegalArgumentException}.
 *
 * @param what what the object is, as the beginning of errors
 */
record JsonMembers(String what, JsonNode node) {

    static JsonMembers of(String what, JsonNode node) {
        if (node == null || !node.isObject()) {
            throw new IllegalArgumentException("%s must be a JSON object.".formatted(what));
        }
        return new JsonMembers(what, node);
    }

    int whole(String key) {
        return whole(key, node.path(key));
    }

    long large(String key) {
        JsonNode member = node.path(key);
        if (!member.isIntegralNumber() || !member.canConvertToLong()) {
            throw wrong(key, "a whole number");
        }
        return member.longValue();
    }

    double number(String key) {
        return number(key, node.path(key));
    }

    double number(String key, double absent) {
        return node.has(key) ? number(key) : absent;
    }

    int[] wholes(String key, int count) {
        int[] wholes = new int[count];
        for (int i = 0; i < count; i++) {
            wholes[i] = whole(key, elements(key, count).get(i));
        }
        return wholes;
    }

    double[] numbers(String key, int count) {
        JsonNode member = elements(key, count);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(key, member.get(i));
        }
        return numbers;
    }

    String text(String key) {
        if (!node.path(key).isTextual()) {
            throw wrong(key, "a text");
        }
        return node.get(key).textValue();
    }

    /** The texts of an array; none where it is absent. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        if (node.has(key) && !node.get(key).isArray()) {
            throw wrong(key, "an array");
        }
        for (JsonNode each : node.path(key)) {
            if (!each.isTextual()) {
                throw wrong(key, "an array of texts");
            }
            texts.add(each.textValue());
        }
        return texts;
    }

    /** Every member as text. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(key -> texts.put(key, text(key)));
        return texts;
    }

    JsonMembers object(String key) {
        return of("%s: \"%s\"".formatted(what, key), node.get(key));
    }

    List<JsonMembers> objects(String key) {
        if (!node.path(key).isArray()) {
            throw wrong(key, "an array");
        }
        List<JsonMembers> objects = new ArrayList<>();
        node.get(key).forEach(each -> objects.add(of("%s: each of \"%s\"".formatted(what, key), each)));
        return objects;
    }

    /** Every member as an object. */
    Map<String, JsonMembers> entries() {
        Map<String, JsonMembers> entries = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(key -> entries.put(key, object(key)));
        return entries;
    }

    IllegalArgumentException wrong(String key, String right) {
        return new IllegalArgumentException("%s: \"%s\" must be %s, but is %s."
                .formatted(what, key, right, node.path(key).isMissingNode() ? "absent" : node.get(key)));
    }

    private JsonNode elements(String key, int count) {
        JsonNode member = node.path(key);
        if (!member.isArray() || member.size() != count) {
            throw wrong(key, "an array of %d numbers".formatted(count));
        }
        return member;
    }

    private int whole(String key, JsonNode member) {
        if (!member.isIntegralNumber() || !member.canConvertToInt()) {
            throw wrong(key, "a whole number");
        }
        return member.intValue();
    }

    private double number(String key, JsonNode member) {
        if (!member.isNumber() || !Double.isFinite(member.doubleValue())) {
            throw wrong(key, "a finite number");
        }
        return member.doubleValue();
    }
}
