// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An augmentation as a text names it: {@code affine}, or {@code affine(degrees=15 p=0.5)} with figures that are not the
 * standard ones.
 *
 * @param name the name of its kind
 * @param figures the given figures by name, as they came
 */
record AugmentationText(String name, Map<String, Double> figures) {

    private static final Pattern FORM = Pattern.compile("([^\\s()=]{1,64})(?:\\(([^()]{0,1024})\\))?");
    private static final Pattern FIGURE = Pattern.compile("([^=]+)=([-+0-9.eE]+)");

    /** Reads the text, or says which part of it is wrong; whether there is such an augmentation is not asked. */
    static AugmentationText of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "An augmentation must be a name like \"affine\", or one with figures like \"affine(degrees=15 p=0.5)\","
                            + " but is \"%s\".".formatted(text));
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        if (form.group(2) != null && !form.group(2).isBlank()) {
            for (String part : form.group(2).strip().split("\\s+")) {
                add(figures, part, text);
            }
        }
        return new AugmentationText(form.group(1), figures);
    }

    private static void add(Map<String, Double> figures, String part, String text) {
        Matcher figure = FIGURE.matcher(part);
        if (!figure.matches()) {
            throw malformed(part, text);
        }
        if (figures.put(figure.group(1), number(figure.group(2), part, text)) != null) {
            throw new IllegalArgumentException(
                    "The augmentation \"%s\" gives \"%s\" twice.".formatted(text, figure.group(1)));
        }
    }

    private static double number(String value, String part, String text) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw malformed(part, text);
        }
    }

    private static IllegalArgumentException malformed(String part, String text) {
        return new IllegalArgumentException(
                "The figures of an augmentation must be like \"degrees=15\", with blanks between them, but one of \"%s\" is \"%s\"."
                        .formatted(text, part));
    }
}
