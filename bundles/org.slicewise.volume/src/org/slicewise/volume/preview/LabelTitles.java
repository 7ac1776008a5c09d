// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names of labels for people; a label may have none. */
public record LabelTitles(SortedMap<Integer, String> names) {

    /** No names. */
    public static final LabelTitles NONE = new LabelTitles(new TreeMap<>());

    public LabelTitles {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /** Names given as text, such as {@code 1=liver, 2=spleen}; an empty text gives none. */
    public static LabelTitles parse(String text) {
        SortedMap<Integer, String> names = new TreeMap<>();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                Map.Entry<Integer, String> name = entry(part.strip());
                names.put(name.getKey(), name.getValue());
            }
        }
        return new LabelTitles(names);
    }

    private static Map.Entry<Integer, String> entry(String part) {
        int equals = part.indexOf('=');
        String name = part.substring(equals + 1).strip();
        try {
            int label = Integer.parseInt(part.substring(0, Math.max(0, equals)).strip());
            if (label > 0 && !name.isEmpty()) {
                return Map.entry(label, name);
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, with the text it came from.
        }
        throw new IllegalArgumentException(
                "The name of a label must be given as NUMBER=NAME, such as 1=liver, but is \"%s\".".formatted(part));
    }

    /** The number of a label and its name, if it has one. */
    String of(int label) {
        return names.containsKey(label) ? label + " " + names.get(label) : String.valueOf(label);
    }
}
