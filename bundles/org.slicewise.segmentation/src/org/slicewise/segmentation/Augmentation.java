// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.random.RandomGenerator;

/** A random change of a patch that leaves it a plausible image with right classes. */
public interface Augmentation {

    /** The name by which settings and files know it. */
    String name();

    /** One sentence for users. */
    String description();

    /** Changes the patch in place; the same state of the generator makes the same change. */
    void apply(LabelledPatch patch, RandomGenerator random);
}
