// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/** Which labels occur on each slice of a mask. */
final class SliceLabels {

    private SliceLabels() {}

    /** The labels of each slice along an axis, without background and without what is not annotated. */
    static List<SortedSet<Integer>> of(SparseMask mask, Axis axis) {
        Mask labels = mask.labels();
        Extent extent = mask.grid().extent();
        int[] plane = new int[extent.planeWidth(axis) * extent.planeHeight(axis)];
        List<SortedSet<Integer>> slices = new ArrayList<>();
        for (int index = 0; index < extent.along(axis); index++) {
            labels.slice(axis, index, plane);
            SortedSet<Integer> found = new TreeSet<>();
            int before = 0;
            for (int label : plane) {
                if (label != before && label != 0) {
                    found.add(label);
                }
                before = label;
            }
            slices.add(found);
        }
        return slices;
    }
}
