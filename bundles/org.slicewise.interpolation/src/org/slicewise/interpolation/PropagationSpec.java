// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import org.slicewise.volume.settings.Checked;

/**
 * Everything that decides how labels are propagated besides the affinity.
 *
 * @param shapeWeight how much the shapes of the two annotated slices count beside what is propagated, from 0 to 100; the more
 *     the two lie over each other the more they count, so with weight 1 as much as what is propagated where Dice's
 *     coefficient of both is 0.5; 0 for propagation alone
 * @param verified whether what is propagated must look, in every slice, more like the inside than like the surroundings
 *     of the slice before it; of use where objects differ from all around them, harmful elsewhere
 * @param disagreementIgnored whether a voxel becomes not annotated where both sides give different labels
 */
public record PropagationSpec(double shapeWeight, boolean verified, boolean disagreementIgnored) {

    public PropagationSpec {
        Checked.within("shape-weight", shapeWeight, 0, 100);
    }

    /** Shapes and propagation together, every voxel with a label. */
    public static PropagationSpec defaults() {
        return new PropagationSpec(1, false, false);
    }
}
