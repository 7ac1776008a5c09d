// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.util.List;
import java.util.stream.Stream;

/** Which slices a picture shows. */
public sealed interface SliceChoice {

    /** The most slices of one picture. */
    int MOST = 400;

    /** The name of {@link Even}. */
    String EVEN = "evenly-spaced";

    /** The name of {@link Labelled}. */
    String LABELLED = "labelled";

    /** The name of {@link Annotated}. */
    String ANNOTATED = "annotated";

    /** Evenly spaced slices of all. */
    record Even(int count) implements SliceChoice {
        public Even {
            requireCount(count);
        }
    }

    /** Evenly spaced slices of those with a label, in the mask or in the prediction. */
    record Labelled(int count) implements SliceChoice {
        public Labelled {
            requireCount(count);
        }
    }

    /** Evenly spaced slices of those that are annotated, if only in part. */
    record Annotated(int count) implements SliceChoice {
        public Annotated {
            requireCount(count);
        }
    }

    /** These slices, by storage index along the axial axis. */
    record Listed(List<Integer> indices) implements SliceChoice {
        public Listed {
            indices = List.copyOf(indices);
            requireCount(indices.size());
        }
    }

    /** The names of the choices that {@link #parse} takes beside a list of indices. */
    static List<String> names() {
        return List.of(EVEN, LABELLED, ANNOTATED);
    }

    /**
     * The choice of a text.
     *
     * @param which one of {@link #names()}, or storage indices with commas between them
     * @param count how many slices at most; nothing for indices
     */
    static SliceChoice parse(String which, int count) {
        return switch (which.strip()) {
            case EVEN -> new Even(count);
            case LABELLED -> new Labelled(count);
            case ANNOTATED -> new Annotated(count);
            default -> new Listed(indices(which));
        };
    }

    private static List<Integer> indices(String text) {
        try {
            return Stream.of(text.split(",", -1))
                    .map(index -> Integer.valueOf(index.strip()))
                    .toList();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Slices are one of %s or indices with commas between them, such as 3,10,17, but are \"%s\"."
                            .formatted(names(), text),
                    e);
        }
    }

    private static void requireCount(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    "A picture shows from 1 to %d slices, but %d were asked for.".formatted(MOST, count));
        }
    }
}
