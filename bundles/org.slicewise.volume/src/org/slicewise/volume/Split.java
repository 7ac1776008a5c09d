// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a case is for. */
public enum Split {
    /** Its annotated slices are trained on. */
    TRAIN,
    /** Choices are made on it, such as when to stop; it is not trained on. */
    VALIDATION,
    /** It is kept aside to measure on. */
    TEST,
    /** Not decided, or for nothing. */
    UNASSIGNED;

    /** The name that files and command lines use, such as {@code train}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all splits. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(Split::text).toList();
    }

    /**
     * The split of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static Split named(String text) {
        return Arrays.stream(values())
                .filter(split -> split.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no split \"%s\"; known are %s.".formatted(text, texts())));
    }
}
