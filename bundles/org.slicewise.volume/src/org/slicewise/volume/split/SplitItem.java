// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import org.slicewise.volume.Case;

/**
 * What the split of a cohort depends on, for one case.
 *
 * @param id of the case
 * @param group cases of the same group are never parted, for instance those of one patient
 * @param stratum of which each split gets its share, for instance the labels that the mask has
 */
public record SplitItem(String id, String group, String stratum) {

    /** A case that stays with those of its patient, in the one stratum of all cases. */
    public static SplitItem of(Case aCase) {
        return new SplitItem(aCase.id(), aCase.patient(), "");
    }

    /** The same case in another group. */
    public SplitItem withGroup(String other) {
        return new SplitItem(id, other, stratum);
    }

    /** The same case in another stratum. */
    public SplitItem withStratum(String other) {
        return new SplitItem(id, group, other);
    }
}
