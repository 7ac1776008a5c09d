// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.random.RandomGenerator;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Grid;

/** A way to choose the axial slices of a volume that are to be annotated. */
public interface SliceSampler {

    /** The name by which settings and files know it. */
    String name();

    /** One sentence for users. */
    String description();

    /**
     * As many different slices along the grid's axial axis as the budget allows; the same state of the generator
     * chooses the same ones.
     */
    AnnotatedSlices choose(Grid grid, SliceBudget budget, RandomGenerator random);
}
