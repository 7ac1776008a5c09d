// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Grid;

/** Evenly spaced axial slices, as the sampler of that name chooses them: for questions where how to choose is not the point. */
public final class EvenSlices {

    private EvenSlices() {}

    /** The slices of a grid for a budget. */
    public static AnnotatedSlices of(Grid grid, SliceBudget budget) {
        int slices = grid.axialSlices();
        return new AnnotatedSlices(
                grid.axialAxis(),
                new EvenlySpaced()
                        .choose(SliceStack.of(slices), budget.slicesOf(slices), new Random(0)).stream()
                                .map(ChosenSlice::index)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
