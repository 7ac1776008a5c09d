// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Settings that hold several names with values, or several numbers, in one text. */
final class NamedTexts {

    private NamedTexts() {}

    /**
     * The names and values of a text such as {@code heads=4; hidden=96}.
     *
     * @param setting what the dialog calls the text, for errors
     */
    static SortedMap<String, String> of(String setting, String text) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String part : text.split("[;\n]")) {
            int equals = part.indexOf('=');
            if (equals < 1 && !part.isBlank()) {
                throw new IllegalArgumentException(
                        "\"%s\" must be name=value with semicolons between them, but one is \"%s\"."
                                .formatted(setting, part.strip()));
            }
            if (!part.isBlank()
                    && values.put(
                                    part.substring(0, equals).strip(),
                                    part.substring(equals + 1).strip())
                            != null) {
                throw new IllegalArgumentException("\"%s\" gives \"%s\" twice."
                        .formatted(setting, part.substring(0, equals).strip()));
            }
        }
        return values;
    }

    /** The numbers of the parts of a text. */
    static List<Double> numbers(String setting, List<String> parts) {
        return parts.stream().map(part -> number(setting, part)).toList();
    }

    private static double number(String setting, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"%s\" must be numbers with commas between them, but one is \"%s\".".formatted(setting, text), e);
        }
    }
}
