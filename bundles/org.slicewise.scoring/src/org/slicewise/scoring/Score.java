// SPDX-License-Identifier: Apache-2.0
package org.slicewise.scoring;

import java.util.OptionalDouble;

/** A figure from 0 (nothing in common) to 1 (the same) for an overlap. */
public interface Score {

    /** The name by which settings and files know it. */
    String name();

    /** The figure; empty when neither mask has a voxel of the label. */
    OptionalDouble of(Overlap overlap);
}
