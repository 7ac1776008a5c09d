// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flat text form of a {@link TrainingSpec}, version 2. */
final class TrainingSpecText {

    private static final int VERSION = 2;
    private static final String BACKGROUND = "background";
    private static final String APART = "apart";
    private static final Pattern PATCH = Pattern.compile("(\\d{1,5})x(\\d{1,5})x(\\d{1,5})");

    private final TreeMap<String, String> left;

    private TrainingSpecText(Map<String, String> text) {
        this.left = new TreeMap<>(text);
    }

    static SortedMap<String, String> write(TrainingSpec spec) {
        SortedMap<String, String> text = new TreeMap<>();
        text.put("version", Integer.toString(VERSION));
        text.put("network", spec.network().name());
        text.put("network.weights", spec.network().weights());
        spec.network().options().forEach((name, value) -> text.put("network." + name, value));
        text.put("loss", spec.loss());
        text.put("class-weights", joined(spec.classWeights()));
        text.put("optimizer", spec.descent().optimizer().name());
        spec.descent()
                .optimizer()
                .figures()
                .forEach((name, figure) -> text.put("optimizer." + name, figure.toString()));
        text.put("schedule", spec.descent().schedule().name());
        spec.descent().schedule().figures().forEach((name, figure) -> text.put("schedule." + name, figure.toString()));
        text.put("clip", Double.toString(spec.descent().clip()));
        text.put("accumulation", Integer.toString(spec.descent().accumulation()));
        text.put("average", Double.toString(spec.descent().average()));
        text.put("iterations", Integer.toString(spec.iterations()));
        text.put("batch", Integer.toString(spec.batch()));
        text.put(
                "patch",
                spec.patch().x() + "x" + spec.patch().y() + "x" + spec.patch().z());
        text.put("drawing.shares", joined(spec.drawing().shares()));
        text.put("drawing.unannotated", spec.drawing().isUnannotatedBackground() ? BACKGROUND : APART);
        text.put("drawing.slices", Integer.toString(spec.drawing().slices()));
        text.put("augmentations", joined(spec.augmentations()));
        text.put("validation.every", Integer.toString(spec.validation().every()));
        text.put("validation.patience", Integer.toString(spec.validation().patience()));
        text.put("seed", Long.toString(spec.seed()));
        return text;
    }

    static TrainingSpec read(Map<String, String> text) {
        return new TrainingSpecText(text).spec();
    }

    private TrainingSpec spec() {
        requireVersion();
        TrainingSpec spec = new TrainingSpec(
                network(),
                take("loss"),
                numbers("class-weights"),
                descent(),
                whole("iterations"),
                whole("batch"),
                patch(),
                new DrawingSpec(numbers("drawing.shares"), isUnannotatedBackground(), whole("drawing.slices")),
                listed("augmentations"),
                new ValidationSpec(whole("validation.every"), whole("validation.patience")),
                parsed("seed", take("seed"), "a whole number", Long::valueOf));
        requireNothingLeft();
        return spec;
    }

    private NetworkSpec network() {
        String weights = take("network.weights");
        return new NetworkSpec(take("network"), below("network."), weights);
    }

    private DescentSpec descent() {
        return new DescentSpec(
                OptimizerSpec.of(take("optimizer"), figures("optimizer.")),
                RateSchedule.of(take("schedule"), figures("schedule.")),
                number("clip", take("clip")),
                whole("accumulation"),
                number("average", take("average")));
    }

    private boolean isUnannotatedBackground() {
        String value = take("drawing.unannotated").strip();
        if (!List.of(BACKGROUND, APART).contains(value)) {
            throw new IllegalArgumentException(
                    "\"drawing.unannotated\" must be %s or %s, but is \"%s\".".formatted(BACKGROUND, APART, value));
        }
        return value.equals(BACKGROUND);
    }

    private void requireVersion() {
        int version = whole("version");
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "The training specification has version %d, but this Slicewise reads version %d. Use the Slicewise"
                                    .formatted(version, VERSION)
                            + " that wrote it, or a newer one.");
        }
    }

    private void requireNothingLeft() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    "The training specification has the unknown key \"%s\".".formatted(left.firstKey()));
        }
    }

    private String take(String key) {
        String value = left.remove(key);
        if (value == null) {
            throw new IllegalArgumentException("The training specification lacks \"%s\".".formatted(key));
        }
        return value;
    }

    private int whole(String key) {
        return parsed(key, take(key), "a whole number", Integer::valueOf);
    }

    private List<String> listed(String key) {
        String value = take(key);
        return value.isBlank()
                ? List.of()
                : Stream.of(value.split(",", -1)).map(String::strip).toList();
    }

    private List<Double> numbers(String key) {
        return listed(key).stream().map(value -> number(key, value)).toList();
    }

    private Map<String, Double> figures(String prefix) {
        Map<String, Double> figures = new TreeMap<>();
        below(prefix).forEach((name, value) -> figures.put(name, number(prefix + name, value)));
        return figures;
    }

    /** Takes all keys of a prefix, and leaves the prefix out. */
    private SortedMap<String, String> below(String prefix) {
        SortedMap<String, String> below = new TreeMap<>();
        for (String key : List.copyOf(left.keySet())) {
            if (key.startsWith(prefix)) {
                below.put(key.substring(prefix.length()), take(key));
            }
        }
        return below;
    }

    private Patch patch() {
        String value = take("patch");
        Matcher sides = PATCH.matcher(value);
        if (!sides.matches()) {
            throw new IllegalArgumentException(
                    "\"patch\" must be three sides in voxels like 64x64x1, but is \"%s\".".formatted(value));
        }
        return new Patch(
                Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)), Integer.parseInt(sides.group(3)));
    }

    private static double number(String key, String value) {
        return parsed(key, value, "a number", Double::valueOf);
    }

    private static <T> T parsed(String key, String value, String kind, Function<String, T> parser) {
        try {
            return parser.apply(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" must be %s, but is \"%s\".".formatted(key, kind, value), e);
        }
    }

    private static String joined(List<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
