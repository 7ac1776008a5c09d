// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slicewise.volume.settings.SettingsText;

/** The flat text form of a {@link TrainingSpec}, version 2. */
final class TrainingSpecText {

    private static final int VERSION = 2;
    private static final String BACKGROUND = "background";
    private static final String APART = "apart";
    private static final Pattern PATCH = Pattern.compile("(\\d{1,5})x(\\d{1,5})x(\\d{1,5})");

    private final SettingsText text;

    private TrainingSpecText(Map<String, String> text) {
        this.text = new SettingsText("The training specification", text);
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
                text.take("loss"),
                text.numbers("class-weights"),
                descent(),
                text.whole("iterations"),
                text.whole("batch"),
                patch(),
                new DrawingSpec(
                        text.numbers("drawing.shares"), isUnannotatedBackground(), text.whole("drawing.slices")),
                text.listed("augmentations"),
                new ValidationSpec(text.whole("validation.every"), text.whole("validation.patience")),
                text.large("seed"));
        text.requireAllTaken();
        return spec;
    }

    private NetworkSpec network() {
        String weights = text.take("network.weights");
        return new NetworkSpec(text.take("network"), text.below("network."), weights);
    }

    private DescentSpec descent() {
        return new DescentSpec(
                OptimizerSpec.of(text.take("optimizer"), text.numbersBelow("optimizer.")),
                RateSchedule.of(text.take("schedule"), text.numbersBelow("schedule.")),
                text.number("clip"),
                text.whole("accumulation"),
                text.number("average"));
    }

    private boolean isUnannotatedBackground() {
        String value = text.take("drawing.unannotated").strip();
        if (!List.of(BACKGROUND, APART).contains(value)) {
            throw new IllegalArgumentException(
                    "\"drawing.unannotated\" must be %s or %s, but is \"%s\".".formatted(BACKGROUND, APART, value));
        }
        return value.equals(BACKGROUND);
    }

    private void requireVersion() {
        int version = text.whole("version");
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "The training specification has version %d, but this Slicewise reads version %d. Use the Slicewise"
                                    .formatted(version, VERSION)
                            + " that wrote it, or a newer one.");
        }
    }

    private Patch patch() {
        String value = text.take("patch");
        Matcher sides = PATCH.matcher(value);
        if (!sides.matches()) {
            throw new IllegalArgumentException(
                    "\"patch\" must be three sides in voxels like 64x64x1, but is \"%s\".".formatted(value));
        }
        return new Patch(
                Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)), Integer.parseInt(sides.group(3)));
    }

    private static String joined(List<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
