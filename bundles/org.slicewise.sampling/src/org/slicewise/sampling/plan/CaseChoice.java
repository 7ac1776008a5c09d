// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.slicewise.sampling.cost.SliceContent;
import org.slicewise.volume.Grid;

/**
 * The slices that were chosen of a case.
 *
 * @param caseId the case
 * @param grid the grid of its image
 * @param chosen in the order in which they were chosen
 * @param contents what is on each axial slice, by storage index, if that is known
 */
public record CaseChoice(String caseId, Grid grid, List<Chosen> chosen, Optional<List<SliceContent>> contents) {

    public CaseChoice {
        chosen = List.copyOf(chosen);
        contents = contents.map(List::copyOf);
        int slices = grid.axialSlices();
        for (Chosen one : chosen) {
            if (one.slice < 0 || one.slice >= slices) {
                throw new IllegalArgumentException("Case \"%s\" has %d axial slices, counted from 0, but no slice %d."
                        .formatted(caseId, slices, one.slice));
            }
        }
        if (new HashSet<>(chosen.stream().map(Chosen::slice).toList()).size() < chosen.size()) {
            throw new IllegalArgumentException("A slice of case \"%s\" was chosen twice.".formatted(caseId));
        }
    }

    /**
     * A slice that was chosen.
     *
     * @param slice storage index along the axial axis
     * @param score for what it was chosen; not a number if there is no score
     */
    public record Chosen(int slice, double score) {}
}
