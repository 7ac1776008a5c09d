// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A mask of which only some slices are annotated: elsewhere the label is not background but unknown.
 *
 * <p>Labels outside of the annotated slices are erased when a sparse mask is made, so nothing can read them.
 */
public record SparseMask(Mask labels, AnnotatedSlices annotated) {

    /** The label that stands for "not annotated" in files and tensors, never in a sparse mask itself. */
    public static final int UNANNOTATED = 255;

    public SparseMask {
        int slices = labels.grid().extent().along(annotated.axis());
        if (!annotated.indices().isEmpty() && annotated.indices().last() >= slices) {
            throw new IllegalArgumentException("Slice %d along %s cannot be annotated: there are %d, counted from 0."
                    .formatted(annotated.indices().last(), annotated.axis(), slices));
        }
        labels = withUnannotated(labels, annotated, 0);
    }

    /** What is left of a dense mask when only these slices are annotated. */
    public static SparseMask keepOnly(Mask dense, AnnotatedSlices slices) {
        return new SparseMask(dense, slices);
    }

    /** Whether the slice at an index along the annotated axis is annotated. */
    public boolean isAnnotated(int sliceIndex) {
        return annotated.indices().contains(sliceIndex);
    }

    /** The mask in which every voxel that is not annotated has the label {@link #UNANNOTATED}. */
    public Mask toFileMask() {
        if (labels.labels().contains(UNANNOTATED)) {
            throw new IllegalArgumentException(
                    "Label %d stands for \"not annotated\" in files, but it is a label of this mask; renumber it."
                            .formatted(UNANNOTATED));
        }
        return withUnannotated(labels, annotated, UNANNOTATED);
    }

    /**
     * The sparse mask whose slices along an axis are annotated unless they are full of {@link #UNANNOTATED}.
     *
     * <p>A slice that is annotated in part is an {@link IllegalArgumentException}.
     */
    public static SparseMask fromFileMask(Mask mask, Axis axis) {
        Extent extent = mask.grid().extent();
        int[] plane = new int[extent.planeWidth(axis) * extent.planeHeight(axis)];
        SortedSet<Integer> annotated = new TreeSet<>();
        for (int index = 0; index < extent.along(axis); index++) {
            mask.slice(axis, index, plane);
            if (isKnown(plane, axis, index)) {
                annotated.add(index);
            }
        }
        return new SparseMask(mask, new AnnotatedSlices(axis, annotated));
    }

    private static boolean isKnown(int[] plane, Axis axis, int index) {
        int unknown = 0;
        for (int label : plane) {
            unknown += label == UNANNOTATED ? 1 : 0;
        }
        if (unknown != 0 && unknown != plane.length) {
            throw new IllegalArgumentException(
                    "Slice %d along %s is annotated in part: %d of %d voxels are %d (not annotated); whole slices are."
                            .formatted(index, axis, unknown, plane.length, UNANNOTATED));
        }
        return unknown == 0;
    }

    /** The mask with one label in all slices that are not annotated; the same object when it has it there already. */
    private static Mask withUnannotated(Mask mask, AnnotatedSlices annotated, int label) {
        Extent extent = mask.grid().extent();
        boolean[] known = new boolean[extent.along(annotated.axis())];
        annotated.indices().forEach(index -> known[index] = true);
        short[] result = new short[(int) extent.voxels()];
        boolean changed = false;
        for (int i = 0; i < result.length; i++) {
            int stored = mask.at(i);
            int kept = known[sliceOf(i, annotated.axis(), extent)] ? stored : label;
            result[i] = (short) kept;
            changed |= kept != stored;
        }
        return changed ? Mask.of(mask.grid(), result) : mask;
    }

    private static int sliceOf(int flatIndex, Axis axis, Extent extent) {
        return switch (axis) {
            case X -> flatIndex % extent.x();
            case Y -> flatIndex / extent.x() % extent.y();
            case Z -> flatIndex / extent.x() / extent.y();
        };
    }
}
