// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slicewise.volume.Affine;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SliceProvenance;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.WorkMonitor;

class LearnedTest {

    /** Along X and Y the first in-plane axis is x or y with 20 pixels, along every axis there are 12 slices or more. */
    private static final Grid GRID = new Grid(new Extent(20, 20, 20), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));

    private static final int FIRST = 4;
    private static final int LAST = 12;

    /** A square that moves a pixel a slice from slice 0 on, with a label of two bytes and one of one byte beside it. */
    private static Mask moving(Axis axis, int large) {
        short[] labels = new short[20 * 20 * 20];
        for (int slice = 0; slice < 20; slice++) {
            for (int row = 5; row < 9; row++) {
                for (int column = 0; column < 6; column++) {
                    int along = Math.min(19, slice + column);
                    labels[index(axis, slice, along, row)] = (short) (column < 4 ? large : 3);
                }
            }
        }
        return Mask.of(GRID, labels);
    }

    private static int index(Axis axis, int slice, int column, int row) {
        Extent extent = GRID.extent();
        return (int)
                switch (axis) {
                    case X -> extent.index(slice, column, row);
                    case Y -> extent.index(column, slice, row);
                    case Z -> extent.index(column, row, slice);
                };
    }

    private static SparseMask sparse(Mask mask, Axis axis, Integer... slices) {
        return SparseMask.keepOnly(mask, new AnnotatedSlices(axis, new TreeSet<>(List.of(slices))));
    }

    private static Volume image() {
        return Volume.of(GRID, new float[20 * 20 * 20]);
    }

    private static FillingTask task(SparseMask mask, SliceAffinity affinity) {
        return new FillingTask(mask, Optional.of(image()), Optional.of(affinity), WorkMonitor.SILENT);
    }

    private static Filling filled(PropagationSpec spec, SparseMask mask, SliceAffinity affinity) {
        return MaskInterpolators.named("learned", spec).fill(task(mask, affinity));
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void whatMovesAsTheAffinityKnowsIsFollowedExactly(Axis axis) {
        Mask truth = moving(axis, 40_000);
        for (PropagationSpec spec : List.of(alone(), silentWhereSidesDisagree())) {
            Shifts affinity = new Shifts(1);
            Filling filling = filled(spec, sparse(truth, axis, FIRST, LAST), affinity);
            for (int i = 0; i < 20 * 20 * 20; i++) {
                if (sliceOf(axis, i) < 14) {
                    assertEquals(truth.at(i), filling.mask().labels().at(i), "voxel " + i);
                    assertEquals(1, filling.confidence().orElseThrow().values()[i]);
                }
            }
            assertEquals(0, affinity.open());
        }
    }

    private static int sliceOf(Axis axis, int i) {
        return axis == Axis.X ? i % 20 : axis == Axis.Y ? i / 20 % 20 : i / 400;
    }

    private static PropagationSpec alone() {
        return new PropagationSpec(0, false, false);
    }

    private static PropagationSpec silentWhereSidesDisagree() {
        return new PropagationSpec(0, false, true);
    }

    @Test
    void aWrongAffinityIsOutvotedByTheNearerSide() {
        Filling filling = filled(alone(), sparse(moving(Axis.Z, 1), Axis.Z, FIRST, LAST), new Shifts(0));
        for (int slice = FIRST + 1; slice < LAST; slice++) {
            if (2 * slice == FIRST + LAST) {
                continue;
            }
            int nearer = 2 * slice < FIRST + LAST ? FIRST : LAST;
            assertEquals(1, filling.mask().labels().at(nearer, 5, slice));
            assertEquals(3, filling.mask().labels().at(nearer + 5, 5, slice));
        }
        float sure = filling.confidence().orElseThrow().at(0, FIRST, 5, FIRST + 2);
        assertEquals(0.75, sure, 1e-6);
    }

    @Test
    void drawnShapesDecideWhereTheyHaveAllTheWeight() {
        SparseMask mask = sparse(growing(), Axis.Z, 0, 4);
        Mask filled = filled(new PropagationSpec(100, false, false), mask, new Shifts(0))
                .mask()
                .labels();
        Mask shapes = MaskInterpolators.named("shape-based")
                .fill(FillingTask.of(mask))
                .mask()
                .labels();
        for (int i = 0; i < 5 * 400; i++) {
            assertEquals(shapes.at(i), filled.at(i), "voxel " + i);
        }
    }

    /** A square that grows a pixel on each side a slice. */
    private static Mask growing() {
        short[] labels = new short[20 * 20 * 20];
        for (int i = 0; i < labels.length; i++) {
            int away = Math.max(Math.abs(i % 20 - 10), Math.abs(i / 20 % 20 - 10));
            labels[i] = (short) (away <= 2 + Math.min(4, i / 400) ? 1 : 0);
        }
        return Mask.of(GRID, labels);
    }

    @Test
    void whatIsInOneSliceAloneStaysInTheNearerHalf() {
        short[] labels = new short[20 * 20 * 20];
        for (int x = 3; x < 6; x++) {
            labels[index(Axis.Z, 2, x, 3)] = 7;
            labels[index(Axis.Z, 2, x, 12)] = 1;
            labels[index(Axis.Z, 8, x, 12)] = 1;
            labels[index(Axis.Z, 8, x, 17)] = 1;
        }
        SparseMask mask = sparse(Mask.of(GRID, labels), Axis.Z, 2, 8);
        Mask filled =
                filled(PropagationSpec.defaults(), mask, new Shifts(0)).mask().labels();
        for (int slice : new int[] {3, 4, 6, 7}) {
            assertEquals(slice < 5 ? 7 : 0, filled.at(4, 3, slice));
            assertEquals(1, filled.at(4, 12, slice));
            assertEquals(slice < 5 ? 0 : 1, filled.at(4, 17, slice));
        }
    }

    @Test
    void disagreementIsIgnoredOnRequest() {
        SparseMask mask = sparse(moving(Axis.Z, 1), Axis.Z, FIRST, LAST);
        SparseMask filled =
                filled(silentWhereSidesDisagree(), mask, new Shifts(0)).mask();
        assertEquals(SparseMask.UNANNOTATED, filled.toFileMask().at(FIRST, 5, FIRST + 1));
        assertEquals(0, filled.toFileMask().at(0, 0, FIRST + 1));
        assertEquals(1, filled.toFileMask().at(FIRST, 5, FIRST));
        assertEquals(1, filled.toFileMask().at(FIRST, 5, 0));
    }

    @Test
    void openVoxelsSayNothing() {
        short[] labels = new short[20 * 20 * 20];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (short) (i / 400 != 5 ? 255 : i % 20 < 10 ? 255 : i % 20 < 15 ? 2 : 0);
        }
        SparseMask mask = SparseMask.fromFileMask(Mask.of(GRID, labels), Axis.Z);
        Filling filling = filled(PropagationSpec.defaults(), mask, new Shifts(0));
        for (int i = 0; i < labels.length; i++) {
            int expected = i % 20 < 10 ? 255 : i % 20 < 15 ? 2 : 0;
            assertEquals(expected, filling.mask().toFileMask().at(i));
            assertEquals(
                    expected == 255 ? 0 : 1, filling.confidence().orElseThrow().values()[i]);
        }
    }

    @Test
    void annotatedSlicesStayAndOthersArePropagated() {
        Mask truth = moving(Axis.Z, 300);
        SparseMask filled = filled(PropagationSpec.defaults(), sparse(truth, Axis.Z, 3, 9, 10), new Shifts(-2))
                .mask();
        for (int slice = 0; slice < 20; slice++) {
            boolean human = slice == 3 || slice == 9 || slice == 10;
            assertEquals(human ? SliceProvenance.HUMAN : SliceProvenance.PROPAGATED, filled.provenance(slice));
            for (int x = 0; human && x < 20; x++) {
                assertEquals(truth.at(x, 6, slice), filled.labels().at(x, 6, slice));
            }
        }
        assertTrue(filled.isComplete());
    }

    @Test
    void aMaskWithoutAnAnnotatedSliceComesBack() {
        SparseMask none = sparse(moving(Axis.Z, 1), Axis.Z);
        Filling filling = filled(PropagationSpec.defaults(), none, new Shifts(1));
        assertSame(none, filling.mask());
        assertEquals(0, filling.confidence().orElseThrow().values()[0]);
    }

    @Test
    void nothingIsCarriedWhereThereIsNothing() {
        Shifts affinity = new Shifts(1);
        Mask empty = Mask.of(GRID, new byte[20 * 20 * 20]);
        Filling filling = filled(PropagationSpec.defaults(), sparse(empty, Axis.Y, 0, 19), affinity);
        assertTrue(filling.mask().isComplete());
        assertTrue(filling.mask().labels().labels().isEmpty());
        assertEquals(List.of(), affinity.carried());
    }

    @Test
    void eachSliceIsCarriedOnceFromEachSide() {
        Shifts affinity = new Shifts(1);
        filled(PropagationSpec.defaults(), sparse(moving(Axis.Z, 1), Axis.Z, 2, 5), affinity);
        List<String> expected = new ArrayList<>(List.of("2>1", "1>0", "5>4", "4>3", "2>3", "3>4"));
        for (int slice = 5; slice < 19; slice++) {
            expected.add(slice + ">" + (slice + 1));
        }
        assertEquals(expected, affinity.carried());
    }

    @Test
    void cancellingEndsTheWorkAndClosesTheCarrier() {
        Shifts affinity = new Shifts(1);
        WorkMonitor cancelling = (done, of, what) -> {
            if (done == 3) {
                throw new CancellationException("enough");
            }
            assertEquals(18, of);
        };
        FillingTask task = new FillingTask(
                sparse(moving(Axis.Z, 1), Axis.Z, 2, 5), Optional.of(image()), Optional.of(affinity), cancelling);
        assertThrows(CancellationException.class, () -> MaskInterpolators.named("learned")
                .fill(task));
        assertEquals(0, affinity.open());
    }

    @Test
    void whatIsLackingIsSaid() {
        SparseMask mask = sparse(moving(Axis.Z, 1), Axis.Z, 2);
        Exception e = assertThrows(IllegalArgumentException.class, () -> MaskInterpolators.named("learned")
                .fill(FillingTask.of(mask)));
        assertEquals("The interpolator \"learned\" needs the image, but none was given.", e.getMessage());
    }
}
