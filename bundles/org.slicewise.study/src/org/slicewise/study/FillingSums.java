// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.scoring.CohortScores;
import org.slicewise.volume.SparseMask;

/** What is summed up over cases that were filled in the same way. */
final class FillingSums {
    private final CohortScores.Builder filledOnly = CohortScores.builder();
    private final CohortScores.Builder allSlices = CohortScores.builder();
    private long annotated;
    private long filled;
    private long total;
    private long openVoxels;

    void add(String caseId, SparseMask truth, SparseMask kept, SparseMask result) {
        SortedSet<Integer> filledIn = FilledSlices.filledIn(result);
        SortedSet<Integer> all = new TreeSet<>(result.annotated().indices());
        filledOnly.add(caseId, FilledSlices.overlaps(truth, result, filledIn));
        allSlices.add(caseId, FilledSlices.overlaps(truth, result, all));
        annotated += kept.annotated().indices().size();
        filled += filledIn.size();
        total += truth.grid().extent().along(kept.annotated().axis());
        openVoxels += FilledSlices.openVoxels(result, filledIn);
    }

    FillingScores scores(String interpolator, double density) {
        return new FillingScores(
                interpolator, density, annotated, filled, total, openVoxels, filledOnly.build(), allSlices.build());
    }
}
