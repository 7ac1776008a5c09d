// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/**
 * Which labels count for a task and what they become; all others become background, and what is not annotated stays so.
 *
 * @param labels what each label becomes; empty where all labels stay as they are
 */
public record LabelMapping(Optional<SortedMap<Integer, Integer>> labels) {

    /** Every label stays as it is. */
    public static final LabelMapping KEEP = new LabelMapping(Optional.empty());

    private static final String KEEP_TEXT = "keep";
    private static final int LARGEST = 0xFFFF;

    public LabelMapping {
        labels = labels.map(TreeMap::new).map(Collections::unmodifiableSortedMap);
        labels.ifPresent(map -> map.forEach((from, to) -> {
            requireLabel(from, 1);
            requireLabel(to, 0);
        }));
    }

    /** The mapping of these labels. */
    public static LabelMapping of(Map<Integer, Integer> labels) {
        return new LabelMapping(Optional.of(new TreeMap<>(labels)));
    }

    /**
     * The mapping of a text: {@code keep}, or such as {@code 1=1, 2=1, 3=2}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static LabelMapping parse(String text) {
        if (text.strip().equals(KEEP_TEXT)) {
            return KEEP;
        }
        Map<Integer, Integer> labels = new TreeMap<>();
        for (String part : text.split(",", -1)) {
            String[] sides = part.split("=", -1);
            if (sides.length != 2) {
                throw new IllegalArgumentException(
                        "\"%s\" maps no labels; write \"keep\", or for instance \"1=1, 2=1\" to make 1 of 1 and 2 and background of all others."
                                .formatted(text.strip()));
            }
            if (labels.put(Numbers.whole(sides[0]), Numbers.whole(sides[1])) != null) {
                throw new IllegalArgumentException(
                        "Label %s cannot become two labels: \"%s\".".formatted(sides[0].strip(), text.strip()));
            }
        }
        return of(labels);
    }

    /** The labels of a mask in the form of its file, in which {@link SparseMask#UNANNOTATED} is not annotated. */
    Mask apply(Mask fileMask) {
        if (labels.isEmpty()) {
            return fileMask;
        }
        int[] becomes = new int[LARGEST + 1];
        labels.get().forEach((from, to) -> becomes[from] = to);
        becomes[SparseMask.UNANNOTATED] = SparseMask.UNANNOTATED;
        return fileMask.relabelled(label -> becomes[label]);
    }

    /** The mapping as text, which {@link #parse} understands. */
    String text() {
        return labels.map(map -> map.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(",")))
                .orElse(KEEP_TEXT);
    }

    private static void requireLabel(int label, int least) {
        if (label < least || label > LARGEST || label == SparseMask.UNANNOTATED) {
            throw new IllegalArgumentException(
                    "A label is a number from %d to %d, but not %d, which stands for \"not annotated\"; %d was asked."
                            .formatted(least, LARGEST, SparseMask.UNANNOTATED, label));
        }
    }
}
