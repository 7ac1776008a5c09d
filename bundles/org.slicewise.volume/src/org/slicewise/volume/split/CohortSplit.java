// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.Split;

/**
 * Which split each case of a cohort belongs to.
 *
 * @param splits by the id of the case
 * @param asked the number of cases that each split should have
 */
public record CohortSplit(SortedMap<String, Split> splits, Map<Split, Integer> asked) {

    public CohortSplit {
        splits = Collections.unmodifiableSortedMap(new TreeMap<>(splits));
        asked = Map.copyOf(asked);
    }

    /**
     * The split of a case.
     *
     * @throws IllegalArgumentException if the case is none of those that were split
     */
    public Split of(String caseId) {
        Split split = splits.get(caseId);
        if (split == null) {
            throw new IllegalArgumentException(
                    "Case \"%s\" is none of the %d cases that were split.".formatted(caseId, splits.size()));
        }
        return split;
    }

    /** The number of cases of a split. */
    public int size(Split split) {
        return Collections.frequency(splits.values(), split);
    }

    /** The cohort with every case in its split. */
    public Cohort applyTo(Cohort cohort) {
        return new Cohort(cohort.cases().stream()
                .map(each -> each.withSplit(of(each.id())))
                .toList());
    }

    /** The sizes as text, such as {@code 96 train, 10 validation, 25 test}. */
    public String text() {
        return Stream.of(Split.values())
                .filter(split -> split != Split.UNASSIGNED || size(split) > 0)
                .map(split -> size(split) + " " + split.text())
                .collect(Collectors.joining(", "));
    }

    /** What the sizes are instead of what was asked for, where cases that stay together are in the way. */
    public Optional<String> deviation() {
        String differences = Stream.of(Split.values())
                .filter(split -> size(split) != asked.get(split))
                .map(split -> "%d instead of %d %s".formatted(size(split), asked.get(split), split.text()))
                .collect(Collectors.joining(", "));
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Cases that stay together lead to other sizes than asked for: %s.".formatted(differences));
    }
}
