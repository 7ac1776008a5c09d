// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slicewise.sampling.ChosenSlice;
import org.slicewise.sampling.SliceBudget;
import org.slicewise.sampling.SliceSamplers;
import org.slicewise.sampling.SliceStack;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Seeds;

/** Evenly spaced axial slices, as the Slice Sampler chooses them. */
final class EvenSlices {

    private EvenSlices() {}

    /** The slices of a grid for a density. */
    static AnnotatedSlices of(Grid grid, double density) {
        int slices = grid.axialSlices();
        return new AnnotatedSlices(
                grid.axialAxis(),
                SliceSamplers.named("evenly-spaced")
                        .choose(
                                SliceStack.of(slices),
                                new SliceBudget.Density(density).slicesOf(slices),
                                Seeds.generator(1, "sampling", "", 0))
                        .stream()
                        .map(ChosenSlice::index)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
