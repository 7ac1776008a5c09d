// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import org.slicewise.interpolation.morphological.ContourInterpolation;
import org.slicewise.volume.Axis;
import org.slicewise.volume.MaskDraft;
import org.slicewise.volume.SparseMask;

/** Interpolates shapes by their overlap; slices beyond the first and the last annotated one stay open. */
final class Morphological implements MaskInterpolator {

    @Override
    public String name() {
        return "morphological";
    }

    @Override
    public String description() {
        return "Puts the median of overlapping shapes half-way between two annotated slices, and so on between that and"
                + " either, as ITK-SNAP does; slices beyond the outermost annotated ones stay open.";
    }

    @Override
    public Filling fill(FillingTask task) {
        Axis across = task.mask().annotated().axis();
        int width = task.mask().grid().extent().planeWidth(across);
        return new GapFilling(task).between((gap, planes, into) -> fill(gap, planes, width, into));
    }

    private static void fill(Gap gap, KnownPlanes known, int width, MaskDraft into) {
        int lower = gap.below().getAsInt();
        int upper = gap.above().getAsInt();
        int[] below = known.at(lower);
        int[][] planes = new int[gap.slices()][below.length];
        for (int[] plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = below[i] == SparseMask.UNANNOTATED ? Integer.MAX_VALUE : 0;
            }
        }
        new ContourInterpolation(below, known.at(upper), width).draw(lower, upper, gap.first(), planes);
        for (int i = 0; i < planes.length; i++) {
            into.plane(gap.first() + i, opened(planes[i]));
        }
    }

    /** What is open in every annotated slice was kept from being drawn to, and stays open. */
    private static int[] opened(int[] plane) {
        for (int i = 0; i < plane.length; i++) {
            plane[i] = plane[i] == Integer.MAX_VALUE ? SparseMask.UNANNOTATED : plane[i];
        }
        return plane;
    }
}
