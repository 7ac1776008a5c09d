// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SparseMaskTest {

    private static final Grid GRID = Grids.ras(3, 4, 5);

    @Property(tries = 100)
    void labelsOutsideAreErasedAndTheFileTellsWhichSlicesAreAnnotated(
            @ForAll Axis axis, @ForAll Set<@IntRange(max = 2) Integer> indices, @ForAll long seed) {
        Mask dense = randomMask(seed);
        AnnotatedSlices slices = new AnnotatedSlices(axis, new TreeSet<>(indices));
        SparseMask sparse = SparseMask.keepOnly(dense, slices);
        assertLabels(dense, sparse, 0);
        Mask file = sparse.toFileMask();
        SparseMask back = SparseMask.fromFileMask(file, axis);
        assertEquals(slices, back.annotated());
        assertLabels(dense, back, 0);
        for (int i = 0; i < 60; i++) {
            boolean known = indices.contains(place(i, axis));
            assertEquals(known ? dense.at(i) : SparseMask.UNANNOTATED, file.at(i));
        }
    }

    @Test
    void aSliceThatDoesNotExistCannotBeAnnotated() {
        AnnotatedSlices slices = new AnnotatedSlices(Axis.X, new TreeSet<>(Set.of(3)));
        assertThrows(IllegalArgumentException.class, () -> SparseMask.keepOnly(randomMask(1), slices));
        SortedSet<Integer> negative = new TreeSet<>(Set.of(-1));
        assertThrows(IllegalArgumentException.class, () -> new AnnotatedSlices(Axis.X, negative));
    }

    @Test
    void voxelsOfAnAnnotatedSliceMayBeUnknown() {
        byte[] labels = new byte[60];
        labels[13] = (byte) SparseMask.UNANNOTATED;
        labels[14] = 5;
        SparseMask sparse = SparseMask.fromFileMask(Mask.of(GRID, labels), Axis.Z);
        assertFalse(sparse.isComplete());
        assertEquals(5, sparse.annotated().indices().size());
        assertEquals(Set.of(5), sparse.occurring());
        assertEquals(0, sparse.labels().at(13));
        SparseMask less = sparse.keepOnly(slices(Axis.Z, 1));
        assertEquals(Set.of(1), less.annotated().indices());
        assertEquals(SparseMask.UNANNOTATED, less.toFileMask().at(13));
        assertEquals(5, less.toFileMask().at(14));
        assertEquals(SparseMask.UNANNOTATED, less.toFileMask().at(0));
    }

    @Property(tries = 50)
    void keepingLessAndLessIsKeepingWhatIsInBoth(
            @ForAll Set<@IntRange(max = 3) Integer> some, @ForAll Set<@IntRange(max = 3) Integer> others) {
        AnnotatedSlices first = new AnnotatedSlices(Axis.Z, new TreeSet<>(some));
        AnnotatedSlices second = new AnnotatedSlices(Axis.Z, new TreeSet<>(others));
        TreeSet<Integer> both = new TreeSet<>(some);
        both.retainAll(others);
        SparseMask twice = SparseMask.keepOnly(randomMask(3), first).keepOnly(second);
        assertEquals(both, twice.annotated().indices());
        assertLabels(randomMask(3), twice, 0);
    }

    @Test
    void aDenseMaskIsAnnotatedInEveryAxialSlice() {
        SparseMask dense = SparseMask.dense(randomMask(1));
        assertTrue(dense.isComplete());
        assertEquals(AnnotatedSlices.all(GRID, Axis.Z), dense.annotated());
    }

    @Test
    void theReservedLabelIsNoLabel() {
        byte[] labels = new byte[60];
        labels[13] = (byte) SparseMask.UNANNOTATED;
        assertThrows(
                IllegalArgumentException.class, () -> SparseMask.keepOnly(Mask.of(GRID, labels), slices(Axis.Z, 1)));
    }

    private static AnnotatedSlices slices(Axis axis, Integer... indices) {
        return new AnnotatedSlices(axis, new TreeSet<>(Set.of(indices)));
    }

    private static void assertLabels(Mask dense, SparseMask sparse, int elsewhere) {
        for (int i = 0; i < 60; i++) {
            boolean known = sparse.isAnnotated(place(i, sparse.annotated().axis()));
            assertEquals(known ? dense.at(i) : elsewhere, sparse.labels().at(i));
        }
    }

    private static int place(int i, Axis axis) {
        return switch (axis) {
            case X -> i % 3;
            case Y -> i / 3 % 4;
            case Z -> i / 12;
        };
    }

    private static Mask randomMask(long seed) {
        byte[] labels = new byte[60];
        Random random = new Random(seed);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) random.nextInt(4);
        }
        return Mask.of(GRID, labels);
    }
}
