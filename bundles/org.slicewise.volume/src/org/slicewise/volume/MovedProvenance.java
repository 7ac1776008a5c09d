// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.util.SortedMap;
import java.util.TreeMap;

/** Which slices of a mask were filled before the mask was brought from another grid. */
final class MovedProvenance {

    private MovedProvenance() {}

    /** The annotated slices here whose middle lies in a slice that was filled there. */
    static SortedMap<Integer, SliceProvenance> of(SparseMask there, SparseMask here) {
        SortedMap<Integer, SliceProvenance> found = new TreeMap<>();
        if (there.filledSlices().isEmpty()) {
            return found;
        }
        Affine toThere = there.grid().affine().inverse().after(here.grid().affine());
        int across = there.annotated().axis().ordinal();
        for (int index : here.annotated().indices()) {
            double[] middle = middle(here, index);
            int slice = (int) Math.round(toThere.apply(middle[0], middle[1], middle[2])[across]);
            if (there.filledSlices().containsKey(slice)) {
                found.put(index, there.filledSlices().get(slice));
            }
        }
        return found;
    }

    private static double[] middle(SparseMask mask, int index) {
        Extent extent = mask.grid().extent();
        double[] middle = {(extent.x() - 1) / 2.0, (extent.y() - 1) / 2.0, (extent.z() - 1) / 2.0};
        middle[mask.annotated().axis().ordinal()] = index;
        return middle;
    }
}
