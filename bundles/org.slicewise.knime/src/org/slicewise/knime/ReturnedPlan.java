// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slicewise.sampling.plan.PlanFolder;
import org.slicewise.sampling.plan.PlanTable;
import org.slicewise.sampling.plan.PlanTemplate;
import org.slicewise.sampling.plan.PlannedSlice;
import org.slicewise.sampling.plan.ReturnedMask;
import org.slicewise.volume.Grid;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.Mask;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.SparseMask;

/**
 * A plan that annotators worked on.
 *
 * @param table the plan as it came back
 * @param masks where the masks are
 * @param backgroundIsOpen whether background on slices that were not planned means that nobody annotated them
 */
record ReturnedPlan(PlanTable table, PlanFolder masks, boolean backgroundIsOpen) {

    /** The planned slices of a case. */
    List<PlannedSlice> planned(String caseId) {
        return table.plan().slices().stream()
                .filter(one -> one.caseId().equals(caseId))
                .toList();
    }

    /** What came back of a case whose image lies on a grid; a mask that is not there counts as untouched. */
    ReturnedMask of(String caseId, Grid grid) throws IOException {
        List<PlannedSlice> planned = planned(caseId);
        for (PlannedSlice one : planned) {
            if (one.slice() < 0
                    || one.slice() >= grid.axialSlices()
                    || grid.axialFromFoot(one.slice()) != one.fromFoot()) {
                throw new CaseException(
                        caseId,
                        "slice %d of the plan, %d from the foot, is none of the %d axial slices of the image; it was planned on another one."
                                .formatted(one.slice(), one.fromFoot(), grid.axialSlices()));
            }
        }
        SortedSet<Integer> slices = slices(planned);
        SortedSet<Integer> done = slices(planned.stream()
                .filter(one -> table.done().contains(one.order()))
                .toList());
        return ReturnedMask.of(caseId, found(caseId, grid, slices), slices, done, backgroundIsOpen);
    }

    private Mask found(String caseId, Grid grid, SortedSet<Integer> planned) throws IOException {
        Optional<Path> file = masks.returned(caseId);
        return file.isEmpty()
                ? PlanTemplate.of(grid, planned).toFileMask()
                : MaskSource.of(file.get(), new LabelRule.Ignoring(SparseMask.UNANNOTATED))
                        .read(grid)
                        .toFileMask();
    }

    private static SortedSet<Integer> slices(List<PlannedSlice> planned) {
        return planned.stream().map(PlannedSlice::slice).collect(Collectors.toCollection(TreeSet::new));
    }
}
