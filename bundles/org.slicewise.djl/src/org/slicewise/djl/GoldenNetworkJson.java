// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slicewise.segmentation.NetworkSpec;

/**
 * Reads a {@link GoldenNetwork} from a JSON object, for instance {@code {"network": "segresnet", "options":
 * {"initFilters": 8}, "inChannels": 1, "classes": 2, "inputShape": [1, 1, 32, 32, 16], "input": {"fn": "sin", "a": 0.013,
 * "b": 0, "scale": 1}, "expected": {"sum": 132.008505}}}.
 *
 * <p>{@code options}, {@code b} and {@code scale} may be absent. Members of our own, which may be absent too: {@code
 * output}, the name of an inner result; {@code restart}, where the numbers of parameters begin again; {@code source},
 * where the figures come from. Other members are notes. {@link GoldenNames} says by which names networks and options go.
 */
final class GoldenNetworkJson {

    private static final int MOST_SIZES = 5;
    private static final int MOST_OPTION_VALUES = 32;
    private static final int MOST_CHANNELS = 1024;
    private static final int LARGEST_SIDE = 4096;

    private GoldenNetworkJson() {}

    /** What the object asks for. */
    static GoldenNetwork read(JsonNode root) {
        List<Integer> shape = shape(root.path("inputShape"));
        if (GoldenMembers.whole("inChannels", root.path("inChannels"), MOST_CHANNELS) != shape.get(1)) {
            throw GoldenMembers.wrong(
                    "inChannels", "the second of \"inputShape\", " + shape.get(1), root.path("inChannels"));
        }
        return new GoldenNetwork(
                network(root),
                GoldenMembers.whole("classes", root.path("classes"), MOST_CHANNELS),
                shape,
                GoldenMembers.wave(root.path("input")),
                root.hasNonNull("output") ? GoldenMembers.text("output", root.path("output")) : "",
                root.hasNonNull("restart") ? GoldenMembers.text("restart", root.path("restart")) : "",
                expected(root.path("expected")));
    }

    private static NetworkSpec network(JsonNode root) {
        String name = GoldenNames.network(GoldenMembers.text("network", root.path("network")));
        JsonNode options = root.path("options");
        if (!options.isMissingNode() && !options.isObject()) {
            throw GoldenMembers.wrong("options", "an object", options);
        }
        Map<String, String> values = new TreeMap<>();
        options.properties().forEach(entry -> {
            String option = GoldenNames.option(name, entry.getKey());
            String value = GoldenNames.value(name, option, value(entry.getKey(), entry.getValue()));
            if (values.put(option, value) != null) {
                throw new IllegalArgumentException("\"options\" has \"%s\" twice.".formatted(option));
            }
        });
        return NetworkSpec.of(name).with(values);
    }

    private static String value(String key, JsonNode value) {
        if (!value.isArray()) {
            return single(key, value);
        }
        if (value.size() > MOST_OPTION_VALUES) {
            throw GoldenMembers.wrong(key, "at most %s numbers".formatted(MOST_OPTION_VALUES), value);
        }
        List<String> all = new ArrayList<>();
        value.forEach(one -> all.add(single(key, one)));
        return String.join(",", all);
    }

    private static String single(String key, JsonNode value) {
        if (value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue()) && value.canConvertToInt()) {
            return Integer.toString(value.intValue());
        }
        if (!value.isTextual()) {
            throw GoldenMembers.wrong(key, "a whole number, a text or an array of them", value);
        }
        return value.textValue();
    }

    private static List<Integer> shape(JsonNode array) {
        if (!array.isArray() || array.size() < 4 || array.size() > MOST_SIZES) {
            throw GoldenMembers.wrong("inputShape", "an array [n, channel, (z,) y, x]", array);
        }
        List<Integer> shape = new ArrayList<>();
        array.forEach(size -> shape.add(GoldenMembers.whole("inputShape", size, LARGEST_SIDE)));
        return shape;
    }

    private static Map<String, Double> expected(JsonNode object) {
        if (!object.isObject()) {
            throw GoldenMembers.wrong("expected", "an object with some of " + GoldenNetwork.FIGURES, object);
        }
        Map<String, Double> figures = new TreeMap<>();
        object.properties()
                .forEach(entry -> figures.put(
                        entry.getKey(), GoldenMembers.number("expected." + entry.getKey(), entry.getValue())));
        return figures;
    }
}
