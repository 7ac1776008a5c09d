// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slicewise.volume.Axis;
import org.slicewise.volume.settings.Choices;

/** The augmentations there are, by name. */
public final class Augmentations {

    private static final Choices<AugmentationKind> KNOWN = Choices.listed(
            "augmentation",
            AugmentationKind::name,
            List.of(
                    new Flip(Axis.X, "from left to right"),
                    new Flip(Axis.Y, "from front to back"),
                    new Flip(Axis.Z, "from head to foot"),
                    new RandomAffine(),
                    new RandomElastic(),
                    new RandomBiasField()));

    private Augmentations() {}

    /** The names of all augmentations. */
    public static List<String> names() {
        return KNOWN.names();
    }

    /**
     * The kind of augmentation of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static AugmentationKind named(String name) {
        return KNOWN.named(name);
    }

    /**
     * The augmentation that a text such as {@code affine} or {@code affine(degrees=15 p=0.5)} names; figures that it
     * does not give have their standard values.
     *
     * @throws IllegalArgumentException if the text has another form, the name or a figure is unknown, or a figure is out
     *     of its bounds; the text names the value and the known figures
     */
    public static Augmentation of(String text) {
        AugmentationText given = AugmentationText.of(text);
        AugmentationKind kind = named(given.name());
        Map<AugmentationFigure, Double> figures = figures(kind, given.figures());
        Augmentation change = kind.with(figures::get);
        double probability = figures.entrySet().stream()
                .filter(figure -> figure.getKey().name().equals(AugmentationFigure.PROBABILITY))
                .findFirst()
                .orElseThrow()
                .getValue();
        return (patch, random) -> {
            if (random.nextDouble() < probability) {
                change.apply(patch, random);
            }
        };
    }

    /** The name of the kind of augmentation that a text names. */
    static String nameIn(String text) {
        return AugmentationText.of(text).name();
    }

    private static Map<AugmentationFigure, Double> figures(AugmentationKind kind, Map<String, Double> given) {
        Map<AugmentationFigure, Double> figures = new LinkedHashMap<>();
        Map<String, Double> left = new HashMap<>(given);
        for (AugmentationFigure figure : kind.figures()) {
            Double value = left.remove(figure.name());
            figures.put(figure, value == null ? figure.standard() : figure.checked(kind.name(), value));
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("The augmentation \"%s\" has no figure \"%s\"; known are %s."
                    .formatted(
                            kind.name(),
                            left.keySet().iterator().next(),
                            kind.figures().stream()
                                    .map(AugmentationFigure::name)
                                    .toList()));
        }
        return figures;
    }
}
