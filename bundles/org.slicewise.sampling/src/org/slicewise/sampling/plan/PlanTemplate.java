// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

import java.util.SortedSet;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/** The mask that an annotator begins with. */
public final class PlanTemplate {

    private PlanTemplate() {}

    /** Background on the planned slices, "not annotated" (255) on all others. */
    public static SparseMask of(Grid grid, SortedSet<Integer> planned) {
        Mask blank = Mask.of(grid, new byte[Math.toIntExact(grid.extent().voxels())]);
        return SparseMask.keepOnly(blank, new AnnotatedSlices(grid.axialAxis(), planned));
    }
}
