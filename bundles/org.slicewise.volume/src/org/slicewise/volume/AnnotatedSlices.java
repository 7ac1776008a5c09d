// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The slices an expert annotated: storage indices along one axis, counted from 0; there may be none. */
public record AnnotatedSlices(Axis axis, SortedSet<Integer> indices) {

    public AnnotatedSlices {
        indices = Collections.unmodifiableSortedSet(new TreeSet<>(indices));
        if (!indices.isEmpty() && indices.first() < 0) {
            throw new IllegalArgumentException(
                    "Slices are counted from 0, but slice %d was given.".formatted(indices.first()));
        }
    }

    /** Every slice of a grid along an axis. */
    public static AnnotatedSlices all(Grid grid, Axis axis) {
        return new AnnotatedSlices(
                axis,
                IntStream.range(0, grid.extent().along(axis)).boxed().collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * The voxels of these slices, by their index in storage order.
     *
     * @throws IllegalArgumentException if the grid has no such slice
     */
    IntPredicate voxels(Extent extent) {
        boolean[] marked = marked(extent.along(axis));
        int x = extent.x();
        int y = extent.y();
        return switch (axis) {
            case X -> index -> marked[index % x];
            case Y -> index -> marked[index / x % y];
            case Z -> index -> marked[index / x / y];
        };
    }

    private boolean[] marked(int slices) {
        if (!indices.isEmpty() && indices.last() >= slices) {
            throw new IllegalArgumentException("Slice %d along %s cannot be annotated: there are %d, counted from 0."
                    .formatted(indices.last(), axis, slices));
        }
        boolean[] marked = new boolean[slices];
        indices.forEach(index -> marked[index] = true);
        return marked;
    }
}
