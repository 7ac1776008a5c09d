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
    void aSliceAnnotatedInPartIsRefused() {
        byte[] labels = new byte[60];
        labels[13] = (byte) SparseMask.UNANNOTATED;
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> SparseMask.fromFileMask(Mask.of(GRID, labels), Axis.Z));
        assertTrue(e.getMessage().startsWith("Slice 1 along Z is annotated in part: 1 of 12"), e.getMessage());
    }

    @Test
    void aMaskWithTheReservedLabelHasNoFile() {
        byte[] labels = new byte[60];
        labels[13] = (byte) SparseMask.UNANNOTATED;
        AnnotatedSlices slices = new AnnotatedSlices(Axis.Z, new TreeSet<>(Set.of(1)));
        SparseMask sparse = SparseMask.keepOnly(Mask.of(GRID, labels), slices);
        assertTrue(sparse.isAnnotated(1));
        assertFalse(sparse.isAnnotated(0));
        assertThrows(IllegalArgumentException.class, sparse::toFileMask);
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
