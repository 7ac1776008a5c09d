// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Strata by the presence of labels: cases whose masks have the same of these labels are of one stratum.
 *
 * @param labels of which the presence counts, each at least 1; none if all cases are of one stratum
 */
public record LabelStrata(SortedSet<Integer> labels) {

    public LabelStrata {
        labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
        if (!labels.isEmpty() && labels.first() < 1) {
            throw new IllegalArgumentException(
                    "A label to stratify by is at least 1, but one is %d.".formatted(labels.first()));
        }
    }

    /**
     * The strata by labels with commas between them; by none if the text is blank.
     *
     * @throws IllegalArgumentException if one is no whole number
     */
    public static LabelStrata parse(String text) {
        Stream<String> numbers = text.isBlank() ? Stream.empty() : Stream.of(text.split(",", -1));
        return new LabelStrata(
                numbers.map(String::strip).map(LabelStrata::label).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether there is no label, so that no mask needs to be read. */
    public boolean isEmpty() {
        return labels.isEmpty();
    }

    /** The stratum of a case by the labels that its mask has: those of them that count, such as {@code 1+3}. */
    public String stratum(Set<Integer> present) {
        return labels.stream().filter(present::contains).map(String::valueOf).collect(Collectors.joining("+"));
    }

    /**
     * Checks that each label is in some case, since a wrong number would go unnoticed.
     *
     * @param occurring the labels of all cases together
     */
    public void requireIn(SortedSet<Integer> occurring) {
        SortedSet<Integer> absent = new TreeSet<>(labels);
        absent.removeAll(occurring);
        if (!absent.isEmpty()) {
            throw new IllegalArgumentException(
                    "No case has label %d, so cases cannot be stratified by it; there are %s."
                            .formatted(absent.first(), occurring));
        }
    }

    private static int label(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Labels to stratify by must be whole numbers with commas between them, but one is \"%s\"."
                            .formatted(text),
                    e);
        }
    }
}
