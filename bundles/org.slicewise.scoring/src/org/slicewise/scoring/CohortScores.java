// SPDX-License-Identifier: Apache-2.0
package org.slicewise.scoring;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The overlaps of all cases of a cohort, and what follows from them.
 *
 * <p>A label that is in neither mask of a case has no score there: such a case is counted as undefined and has no
 * part in a mean. Two views of a label are offered: {@link #pooled} adds voxels over cases, so large objects count
 * more, and {@link #summary} takes the mean over cases, so every case counts the same.
 */
public final class CohortScores {

    private final SortedMap<String, LabelOverlaps> byCase;

    private CohortScores(SortedMap<String, LabelOverlaps> byCase) {
        this.byCase = Collections.unmodifiableSortedMap(new TreeMap<>(byCase));
    }

    /** An empty collection of cases to add to. */
    public static Builder builder() {
        return new Builder();
    }

    /** The overlaps of each case by its id. */
    public SortedMap<String, LabelOverlaps> byCase() {
        return byCase;
    }

    /** Every label of any case. */
    public SortedSet<Integer> labels() {
        SortedSet<Integer> labels = new TreeSet<>();
        byCase.values().forEach(overlaps -> labels.addAll(overlaps.byLabel().keySet()));
        return labels;
    }

    /** The voxel counts of all cases added label by label. */
    public LabelOverlaps pooled() {
        return byCase.values().stream().reduce(new LabelOverlaps(new TreeMap<>()), LabelOverlaps::plus);
    }

    /** The score of one label over all cases. */
    public ScoreSummary summary(int label, Score score) {
        return ScoreSummary.of(byCase.values().stream()
                .map(overlaps -> score.of(overlaps.of(label)))
                .toList());
    }

    /**
     * The mean score of a case over its labels but the background, as far as they are defined; empty if none is.
     *
     * @throws IllegalArgumentException if there is no case of this id
     */
    public OptionalDouble foregroundMean(String caseId, Score score) {
        LabelOverlaps overlaps = byCase.get(caseId);
        if (overlaps == null) {
            throw new IllegalArgumentException(
                    "There is no case \"%s\"; known are %s.".formatted(caseId, byCase.keySet()));
        }
        return foregroundMean(overlaps, score);
    }

    /** The foreground means of all cases. */
    public ScoreSummary foregroundSummary(Score score) {
        return ScoreSummary.of(byCase.values().stream()
                .map(overlaps -> foregroundMean(overlaps, score))
                .toList());
    }

    private static OptionalDouble foregroundMean(LabelOverlaps overlaps, Score score) {
        return overlaps.byLabel().tailMap(1).values().stream()
                .map(score::of)
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }

    /** Takes cases one by one. */
    public static final class Builder {

        private final SortedMap<String, LabelOverlaps> byCase = new TreeMap<>();

        private Builder() {}

        /** Adds a case; a second one of the same id is an {@link IllegalArgumentException}. */
        public Builder add(String caseId, LabelOverlaps overlaps) {
            if (byCase.putIfAbsent(caseId, overlaps) != null) {
                throw new IllegalArgumentException("Case \"%s\" was scored twice.".formatted(caseId));
            }
            return this;
        }

        /** The scores of all cases added so far. */
        public CohortScores build() {
            return new CohortScores(byCase);
        }
    }
}
