// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.Arrays;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/**
 * The annotated slices of a mask as they are read to fill others: a voxel that is open within one of them has the label
 * of its place in the nearest annotated slice where it is not open, the lower one of two. Where it is open in all, it is
 * {@link SparseMask#UNANNOTATED}, and open it remains in what is filled.
 */
final class KnownPlanes {

    private final Mask mask;
    private final AnnotatedSlices annotated;
    private final int[] indices;
    private final int pixels;
    private final int everKnown;

    KnownPlanes(SparseMask mask) {
        this.mask = mask.toFileMask();
        this.annotated = mask.annotated();
        this.indices = annotated.indices().stream().mapToInt(Integer::intValue).toArray();
        Extent extent = mask.grid().extent();
        this.pixels = extent.planeWidth(annotated.axis()) * extent.planeHeight(annotated.axis());
        this.everKnown = countEverKnown();
    }

    /** Whether there is anything to fill from. */
    boolean isEmpty() {
        return everKnown == 0;
    }

    /** The labels of an annotated slice, the first in-plane axis fastest. */
    int[] at(int index) {
        int[] plane = stored(index);
        int open = everKnown - known(plane);
        int at = Arrays.binarySearch(indices, index);
        int below = at - 1;
        int above = at + 1;
        while (open > 0) {
            boolean down = above == indices.length || below >= 0 && index - indices[below] <= indices[above] - index;
            open -= complete(plane, stored(indices[down ? below-- : above++]));
        }
        return plane;
    }

    private int[] stored(int index) {
        int[] plane = new int[pixels];
        mask.slice(annotated.axis(), index, plane);
        return plane;
    }

    private int countEverKnown() {
        int[] known = new int[pixels];
        Arrays.fill(known, SparseMask.UNANNOTATED);
        int count = 0;
        for (int i = 0; i < indices.length && count < pixels; i++) {
            count += complete(known, stored(indices[i]));
        }
        return count;
    }

    /** Takes from another plane what is open; returns how much that was. */
    private static int complete(int[] plane, int[] other) {
        int taken = 0;
        for (int i = 0; i < plane.length; i++) {
            if (plane[i] == SparseMask.UNANNOTATED && other[i] != SparseMask.UNANNOTATED) {
                plane[i] = other[i];
                taken++;
            }
        }
        return taken;
    }

    private static int known(int[] plane) {
        int known = 0;
        for (int label : plane) {
            known += label == SparseMask.UNANNOTATED ? 0 : 1;
        }
        return known;
    }
}
