// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slicewise.segmentation.NetworkSpec;

/**
 * Reads a {@link GoldenNetwork} from a JSON object, for instance {@code {"network": "segresnet", "options":
 * {"initFilters": 8}, "inChannels": 1, "classes": 2, "inputShape": [1, 1, 32, 32, 16], "input": {"fn": "sin", "a": 0.013,
 * "b": 0, "scale": 1}, "expected": {"sum": 132.008505}}}.
 *
 * <p>{@code options}, {@code b} and {@code scale} may be absent. Members of our own, which may be absent too: {@code
 * output}, the name of an inner result; {@code restart}, where the numbers of parameters begin again; {@code source},
 * where the figures come from. {@link GoldenNames} says by which names networks and options go.
 */
final class GoldenNetworkJson {

    private static final Set<String> MEMBERS = Set.of(
            "network",
            "options",
            "inChannels",
            "classes",
            "inputShape",
            "input",
            "output",
            "restart",
            "expected",
            "source");

    private static final int MOST_SIZES = 5;
    private static final int MOST_OPTION_VALUES = 32;
    private static final int MOST_CHANNELS = 1024;
    private static final int LARGEST_SIDE = 4096;
    private static final int LONGEST_SHOWN = 80;

    private GoldenNetworkJson() {}

    /** What the object asks for. */
    static GoldenNetwork read(JsonNode root) {
        root.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw new IllegalArgumentException("\"%s\" is no member of golden files of networks; known are %s."
                        .formatted(name, MEMBERS.stream().sorted().toList()));
            }
        });
        List<Integer> shape = shape(root.path("inputShape"));
        if (whole("inChannels", root.path("inChannels"), MOST_CHANNELS) != shape.get(1)) {
            throw wrong("inChannels", "the second of \"inputShape\", " + shape.get(1), root.path("inChannels"));
        }
        return new GoldenNetwork(
                network(root),
                whole("classes", root.path("classes"), MOST_CHANNELS),
                shape,
                wave(root.path("input")),
                root.has("output") ? text("output", root.path("output")) : "",
                root.has("restart") ? text("restart", root.path("restart")) : "",
                expected(root.path("expected")));
    }

    private static NetworkSpec network(JsonNode root) {
        String name = GoldenNames.network(text("network", root.path("network")));
        JsonNode options = root.path("options");
        if (!options.isMissingNode() && !options.isObject()) {
            throw wrong("options", "an object", options);
        }
        Map<String, String> values = new TreeMap<>();
        options.properties().forEach(entry -> {
            String option = GoldenNames.option(name, entry.getKey());
            if (values.put(option, value(entry.getKey(), entry.getValue())) != null) {
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
            throw wrong(key, "at most %s numbers".formatted(MOST_OPTION_VALUES), value);
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
            throw wrong(key, "a whole number, a text or an array of them", value);
        }
        return value.textValue();
    }

    private static List<Integer> shape(JsonNode array) {
        if (!array.isArray() || array.size() < 4 || array.size() > MOST_SIZES) {
            throw wrong("inputShape", "an array [n, channel, (z,) y, x]", array);
        }
        List<Integer> shape = new ArrayList<>();
        array.forEach(size -> shape.add(whole("inputShape", size, LARGEST_SIDE)));
        return shape;
    }

    private static GoldenWave wave(JsonNode input) {
        return new GoldenWave(
                text("input.fn", input.path("fn")),
                number("input.a", input.path("a")),
                input.has("b") ? number("input.b", input.path("b")) : 0,
                input.has("scale") ? number("input.scale", input.path("scale")) : 1);
    }

    private static Map<String, Double> expected(JsonNode object) {
        if (!object.isObject()) {
            throw wrong("expected", "an object with some of " + GoldenNetwork.FIGURES, object);
        }
        Map<String, Double> figures = new TreeMap<>();
        object.properties()
                .forEach(entry -> figures.put(entry.getKey(), number("expected." + entry.getKey(), entry.getValue())));
        return figures;
    }

    private static String text(String key, JsonNode value) {
        if (!value.isTextual()) {
            throw wrong(key, "a text", value);
        }
        return value.textValue();
    }

    private static int whole(String key, JsonNode value, int most) {
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1 || value.intValue() > most) {
            throw wrong(key, "a whole number from 1 to " + most, value);
        }
        return value.intValue();
    }

    private static double number(String key, JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(key, "a finite number", value);
        }
        return value.doubleValue();
    }

    private static IllegalArgumentException wrong(String key, String right, JsonNode found) {
        String text = found.isMissingNode() ? "missing" : found.toString();
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
        return new IllegalArgumentException("\"%s\" must be %s, but is %s.".formatted(key, right, shown));
    }
}
