// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.random.RandomGenerator;

/** A random change of a patch that leaves it a plausible image with right classes; any number of threads may use it. */
@FunctionalInterface
public interface Augmentation {

    /** Changes the patch in place; the same state of the generator makes the same change. */
    void apply(LabelledPatch patch, RandomGenerator random);
}
