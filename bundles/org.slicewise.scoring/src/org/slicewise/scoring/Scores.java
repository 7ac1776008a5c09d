// SPDX-License-Identifier: Apache-2.0
package org.slicewise.scoring;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.slicewise.volume.settings.Choices;

/** The scores there are, by name. */
public final class Scores {

    private static final Choices<Score> KNOWN = Choices.listed(
            "score", Score::name, List.of(new Ratio("iou", Overlap::iou), new Ratio("dice", Overlap::dice)));

    private Scores() {}

    /** The names of all scores. */
    public static List<String> names() {
        return KNOWN.names();
    }

    /**
     * The score of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static Score named(String name) {
        return KNOWN.named(name);
    }

    private record Ratio(String name, Function<Overlap, OptionalDouble> ratio) implements Score {
        @Override
        public OptionalDouble of(Overlap overlap) {
            return ratio.apply(overlap);
        }
    }
}
