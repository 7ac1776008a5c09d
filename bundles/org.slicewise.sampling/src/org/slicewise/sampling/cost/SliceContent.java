// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is to draw on a slice, as far as its cost depends on it; a mean over slices may have fractions.
 *
 * @param foreground 1 if a label occurs, 0 if the slice is empty
 * @param contour length of the outlines of all labels, in millimetres
 * @param components number of connected objects, each of one label
 */
public record SliceContent(double foreground, double contour, double components) {

    /** An empty slice. */
    public static final SliceContent EMPTY = new SliceContent(0, 0, 0);

    private static final List<String> PARTS = List.of("foreground", "contour", "components");

    public SliceContent {
        if (!(foreground >= 0 && foreground <= 1 && contour >= 0 && components >= 0)
                || Double.isInfinite(contour + components)) {
            throw new IllegalArgumentException(
                    "A slice has foreground from 0 to 1, and contour and components of at least 0, but %s, %s and %s came."
                            .formatted(foreground, contour, components));
        }
    }

    /**
     * The content of a text such as {@code foreground=0.6,contour=120,components=1.5}; what is not named is 0.
     *
     * @throws IllegalArgumentException if it is none; the text says what is wrong and what there is
     */
    public static SliceContent parse(String text) {
        Map<String, Double> parts = new HashMap<>();
        for (String entry : text.split(",", -1)) {
            String[] sides = entry.split("=", -1);
            if (sides.length != 2 || !PARTS.contains(sides[0].strip()) || parts.containsKey(sides[0].strip())) {
                throw new IllegalArgumentException(
                        "\"%s\" is no content of a slice; write each of %s at most once, such as \"foreground=0.6,contour=120\"."
                                .formatted(entry.strip(), PARTS));
            }
            parts.put(sides[0].strip(), number(sides[1].strip()));
        }
        return new SliceContent(
                parts.getOrDefault(PARTS.get(0), 0.0),
                parts.getOrDefault(PARTS.get(1), 0.0),
                parts.getOrDefault(PARTS.get(2), 0.0));
    }

    private static double number(String digits) {
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" is no number.".formatted(digits), e);
        }
    }

    SliceContent plus(SliceContent other) {
        return new SliceContent(
                Math.min(1, foreground + other.foreground), contour + other.contour, components + other.components);
    }
}
