// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/**
 * A mask that came back from an annotator, held against what was planned.
 *
 * @param slices what became of each planned slice, and of others that were drawn on, in the order of their indices
 * @param mask what is annotated in planned slices; missing and unplanned slices are not in it
 */
public record ReturnedMask(List<ReturnedSlice> slices, SparseMask mask) {

    public ReturnedMask {
        slices = List.copyOf(slices);
    }

    /**
     * Compares a mask with the plan.
     *
     * @param found labels as they came back, 255 where not annotated
     * @param planned storage indices of the planned axial slices
     * @param done those that somebody marked as done, with something on them or not
     * @param backgroundIsOpen whether background on slices that were not planned means that nobody annotated them, as
     *     programs have it that do not keep the label 255
     */
    public static ReturnedMask of(
            String caseId, Mask found, SortedSet<Integer> planned, SortedSet<Integer> done, boolean backgroundIsOpen) {
        Axis axis = found.grid().axialAxis();
        Extent extent = found.grid().extent();
        if (!planned.isEmpty() && planned.last() >= extent.along(axis)) {
            throw new IllegalArgumentException("Case \"%s\": slice %d is planned, but its mask has %d axial slices."
                    .formatted(caseId, planned.last(), extent.along(axis)));
        }
        int[] plane = new int[extent.planeWidth(axis) * extent.planeHeight(axis)];
        List<ReturnedSlice> slices = new ArrayList<>();
        SortedSet<Integer> annotated = new TreeSet<>();
        for (int index = 0; index < extent.along(axis); index++) {
            found.slice(axis, index, plane);
            Marks marks = Marks.of(plane);
            if (planned.contains(index)) {
                SliceState state = marks.planned(done.contains(index));
                slices.add(new ReturnedSlice(caseId, index, state));
                if (state != SliceState.MISSING) {
                    annotated.add(index);
                }
            } else if (marks.labels || marks.background && !backgroundIsOpen) {
                slices.add(new ReturnedSlice(caseId, index, SliceState.UNPLANNED));
            }
        }
        SparseMask all = SparseMask.fromFileMask(found, axis);
        return new ReturnedMask(slices, all.keepOnly(new AnnotatedSlices(axis, annotated)));
    }

    /** What occurs on a slice. */
    private record Marks(boolean open, boolean background, boolean labels) {

        static Marks of(int[] plane) {
            boolean open = false;
            boolean background = false;
            boolean labels = false;
            for (int label : plane) {
                open |= label == SparseMask.UNANNOTATED;
                background |= label == 0;
                labels |= label != 0 && label != SparseMask.UNANNOTATED;
            }
            return new Marks(open, background, labels);
        }

        SliceState planned(boolean done) {
            if (labels) {
                return open ? SliceState.PARTLY : SliceState.ANNOTATED;
            }
            return done && background ? SliceState.EMPTY : SliceState.MISSING;
        }
    }
}
