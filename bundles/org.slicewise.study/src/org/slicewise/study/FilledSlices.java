// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.scoring.LabelOverlaps;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Mask;
import org.slicewise.volume.MaskDraft;
import org.slicewise.volume.SparseMask;

/** Compares filled masks with what is true, slice by slice. */
final class FilledSlices {

    private FilledSlices() {}

    /**
     * The overlap of true and filled labels in some slices, where truth and filling know a label.
     *
     * @param slices indices along the axis the filled mask is annotated along
     */
    static LabelOverlaps overlaps(SparseMask truth, SparseMask filled, SortedSet<Integer> slices) {
        return LabelOverlaps.between(knownToBoth(truth, filled, slices), filled.labels());
    }

    private static SparseMask knownToBoth(SparseMask truth, SparseMask filled, SortedSet<Integer> slices) {
        Axis axis = filled.annotated().axis();
        Extent extent = truth.grid().extent();
        int[] plane = new int[extent.planeWidth(axis) * extent.planeHeight(axis)];
        int[] other = new int[plane.length];
        Mask known = truth.toFileMask();
        MaskDraft draft = new MaskDraft(known, axis);
        for (int index = 0; index < extent.along(axis); index++) {
            known.slice(axis, index, plane);
            if (slices.contains(index)) {
                filled.toFileMask().slice(axis, index, other);
                closeUnknown(plane, other);
            } else {
                Arrays.fill(plane, SparseMask.UNANNOTATED);
            }
            draft.plane(index, plane);
        }
        return SparseMask.fromFileMask(draft.finish(), axis);
    }

    private static void closeUnknown(int[] truth, int[] filled) {
        for (int i = 0; i < truth.length; i++) {
            if (filled[i] == SparseMask.UNANNOTATED) {
                truth[i] = SparseMask.UNANNOTATED;
            }
        }
    }

    /** The number of voxels of some slices whose label is open. */
    static long openVoxels(SparseMask filled, SortedSet<Integer> slices) {
        Axis axis = filled.annotated().axis();
        Extent extent = filled.grid().extent();
        int[] plane = new int[extent.planeWidth(axis) * extent.planeHeight(axis)];
        long open = 0;
        for (int index : slices) {
            filled.toFileMask().slice(axis, index, plane);
            open += Arrays.stream(plane)
                    .filter(label -> label == SparseMask.UNANNOTATED)
                    .count();
        }
        return open;
    }

    /** The slices that hold labels nobody drew. */
    static SortedSet<Integer> filledIn(SparseMask filled) {
        return new TreeSet<>(filled.filledSlices().keySet());
    }
}
