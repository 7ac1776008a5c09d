// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import org.slicewise.scoring.CohortScores;
import org.slicewise.volume.SparseMask;

/**
 * How well one interpolator fills the masks of a cohort at one density.
 *
 * @param interpolator its name
 * @param density the annotation density asked for, above 0 and at most 1
 * @param annotated slices that were taken for annotated, over all cases
 * @param filled slices that were filled
 * @param total slices there are
 * @param openVoxels voxels of filled slices whose label was left open
 * @param filledOnly the overlap with the truth in filled slices
 * @param allSlices the overlap in filled and annotated slices together; annotated ones agree by definition
 */
public record FillingScores(
        String interpolator,
        double density,
        long annotated,
        long filled,
        long total,
        long openVoxels,
        CohortScores filledOnly,
        CohortScores allSlices) {

    /** The scores of one case whose slices were held back by hand; the density is that of the slices that were kept. */
    public static FillingScores of(
            String caseId, String interpolator, SparseMask truth, SparseMask kept, SparseMask filled) {
        FillingSums sums = new FillingSums();
        sums.add(caseId, truth, kept, filled);
        double density = (double) kept.annotated().indices().size()
                / truth.grid().extent().along(kept.annotated().axis());
        return sums.scores(interpolator, density);
    }
}
