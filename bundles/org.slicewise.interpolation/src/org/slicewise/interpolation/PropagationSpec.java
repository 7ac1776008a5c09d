// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
        SpecText.within("shape-weight", shapeWeight, 0, 100);
    }

    /** Shapes and propagation together, every voxel with a label. */
    public static PropagationSpec defaults() {
        return new PropagationSpec(1, false, false);
    }

    /** This specification with another weight of the annotated shapes. */
    public PropagationSpec withShapeWeight(double weight) {
        return new PropagationSpec(weight, verified, disagreementIgnored);
    }

    /** This specification with or without verification. */
    public PropagationSpec withVerified(boolean is) {
        return new PropagationSpec(shapeWeight, is, disagreementIgnored);
    }

    /** This specification with or without labels where both sides disagree. */
    public PropagationSpec withDisagreementIgnored(boolean is) {
        return new PropagationSpec(shapeWeight, verified, is);
    }

    /** The specification as flat text, which {@link #fromMap} reads again without loss. */
    public SortedMap<String, String> toMap() {
        SortedMap<String, String> text = new TreeMap<>();
        text.put("shape-weight", Double.toString(shapeWeight));
        text.put("verified", Boolean.toString(verified));
        text.put("disagreement-ignored", Boolean.toString(disagreementIgnored));
        return text;
    }

    /**
     * The specification that a flat text states.
     *
     * @throws IllegalArgumentException if a key is missing or unknown, or a value is not what its key needs
     */
    public static PropagationSpec fromMap(Map<String, String> map) {
        SpecText text = new SpecText(map);
        PropagationSpec spec = new PropagationSpec(
                text.number("shape-weight"), text.truth("verified"), text.truth("disagreement-ignored"));
        text.requireAllTaken();
        return spec;
    }
}
