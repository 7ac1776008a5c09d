// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.Optional;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

/**
 * A mask after filling.
 *
 * @param mask with the provenance of every slice
 * @param confidence for each voxel from 0 to 1 how sure its label is, 1 where an expert drew it, 0 where there is none;
 *     empty where the way of filling knows none
 */
public record Filling(SparseMask mask, Optional<Volume> confidence) {

    /** A mask without confidence. */
    public static Filling of(SparseMask mask) {
        return new Filling(mask, Optional.empty());
    }
}
