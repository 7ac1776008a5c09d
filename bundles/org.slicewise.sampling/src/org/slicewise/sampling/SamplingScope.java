// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What one budget is for. */
public enum SamplingScope {

    /** Every volume has a budget of its own. */
    VOLUME,

    /** All volumes share one budget: a volume whose slices resemble those of others may get none. */
    COHORT;

    /** The name in settings and files: {@code volume} or {@code cohort}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all scopes. */
    public static List<String> words() {
        return Arrays.stream(values()).map(SamplingScope::word).toList();
    }

    /**
     * The scope of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static SamplingScope named(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no scope \"%s\"; known are %s.".formatted(word, words())));
    }
}
