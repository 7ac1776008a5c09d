// SPDX-License-Identifier: Apache-2.0
package org.slicewise.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The scores there are, by name. */
public final class Scores {

    private static final Map<String, Score> BY_NAME =
            byName(new Ratio("iou", Overlap::iou), new Ratio("dice", Overlap::dice));

    private Scores() {}

    /** The names of all scores. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * The score of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static Score named(String name) {
        Score score = BY_NAME.get(name);
        if (score == null) {
            throw new IllegalArgumentException("There is no score \"%s\"; known are %s.".formatted(name, names()));
        }
        return score;
    }

    private static Map<String, Score> byName(Score... scores) {
        Map<String, Score> byName = new LinkedHashMap<>();
        for (Score score : scores) {
            if (byName.put(score.name(), score) != null) {
                throw new IllegalStateException("Two scores are named \"%s\".".formatted(score.name()));
            }
        }
        return Collections.unmodifiableMap(byName);
    }

    private record Ratio(String name, Function<Overlap, OptionalDouble> ratio) implements Score {
        @Override
        public OptionalDouble of(Overlap overlap) {
            return ratio.apply(overlap);
        }
    }
}
