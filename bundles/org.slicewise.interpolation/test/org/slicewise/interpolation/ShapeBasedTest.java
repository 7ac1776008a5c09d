// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Affine;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

class ShapeBasedTest {

    private static final int OPEN = SparseMask.UNANNOTATED;
    private static final Grid CUBIC = new Grid(new Extent(81, 81, 11), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));

    private static Mask filled(SparseMask mask) {
        return new ShapeBased().fill(FillingTask.of(mask)).mask().toFileMask();
    }

    private static int area(Mask mask, int slice, int label) {
        int[] plane = new int[mask.grid().extent().x() * mask.grid().extent().y()];
        mask.slice(Axis.Z, slice, plane);
        return (int) Arrays.stream(plane).filter(found -> found == label).count();
    }

    private static double square(double x, double y) {
        return x * x + y * y;
    }

    @Test
    void theRadiusOfADiscGoesFromThatOfOneSliceToThatOfTheOther() {
        Mask cone = TestMasks.drawn(CUBIC, (x, y, z) -> square(x - 40, y - 40) < square(15 + z, 0) ? 3 : 0);
        Mask filled = filled(TestMasks.kept(cone, Axis.Z, 0, 10));
        for (int z = 1; z < 10; z++) {
            double larger = Math.sqrt(area(filled, z, 3) / Math.PI) - 15 - z;
            assertTrue(larger > -0.5 && larger < 1.1, "slice " + z + ": larger by " + larger);
        }
    }

    @Test
    void aDiscThatMovesIsBetweenItsPlaces() {
        Mask tube = TestMasks.drawn(CUBIC, (x, y, z) -> square(x - 30 - 2 * z, y - 40) < 400 ? 1 : 0);
        Mask filled = filled(TestMasks.kept(tube, Axis.Z, 0, 10));
        assertEquals(1, filled.at(23, 40, 5));
        assertEquals(1, filled.at(57, 40, 5));
        assertEquals(0, filled.at(13, 40, 5));
        assertEquals(0, filled.at(67, 40, 5));
    }

    @Test
    void aShapeThatTheOtherSliceLacksShrinksAndEndsHalfWay() {
        Mask disc = TestMasks.drawn(CUBIC, (x, y, z) -> z == 0 && square(x - 40, y - 40) < 225 ? 7 : 0);
        Mask filled = filled(TestMasks.kept(disc, Axis.Z, 0, 10));
        for (int z = 1; z < 6; z++) {
            assertTrue(area(filled, z, 7) > 0, "slice " + z);
            assertTrue(area(filled, z, 7) <= area(filled, z - 1, 7), "slice " + z);
        }
        assertTrue(area(filled, 4, 7) < area(filled, 0, 7) * 2 / 3);
        for (int z = 7; z < 10; z++) {
            assertEquals(0, area(filled, z, 7), "slice " + z);
        }
    }

    @Test
    void beyondTheLastAnnotatedSliceShapesShrinkOnEverySide() {
        Mask tube = TestMasks.drawn(CUBIC, (x, y, z) -> square(x - 40, y - 40) < 225 ? 1 + (x > 40 ? 1 : 0) : 0);
        Mask filled = filled(TestMasks.kept(tube, Axis.Z, 4));
        for (int z : new int[] {0, 2, 6, 9}) {
            double radius = Math.sqrt((area(filled, z, 1) + area(filled, z, 2)) / Math.PI);
            assertEquals(15 - 0.35 * Math.abs(z - 4), radius, 0.9, "slice " + z);
            assertEquals(1, filled.at(40, 40, z));
            assertEquals(2, filled.at(41, 40, z));
        }
    }

    @Test
    void twoLabelsThatTouchKeepTheWholeAndMoveTheirBorder() {
        Mask halves = TestMasks.drawn(CUBIC, (x, y, z) -> square(x - 40, y - 40) >= 900 ? 0 : x - 35 < z ? 1 : 2);
        Mask filled = filled(TestMasks.kept(halves, Axis.Z, 0, 10));
        for (int z = 0; z <= 10; z++) {
            assertEquals(
                    area(halves, 0, 1) + area(halves, 0, 2), area(filled, z, 1) + area(filled, z, 2), "slice " + z);
            assertEquals(1, filled.at(33 + z, 40, z), "slice " + z);
            assertEquals(2, filled.at(37 + z, 40, z), "slice " + z);
        }
    }

    @Test
    void spacingWithinThePlaneCounts() {
        Grid flat = new Grid(new Extent(81, 41, 5), Affine.of(1, 0, 0, 0, 0, 4, 0, 0, 0, 0, 3, 0));
        Mask box = TestMasks.drawn(flat, (x, y, z) -> {
            int away = z == 0 ? 0 : 8;
            return Math.abs(x - 40) < 30 - away && Math.abs(y - 20) * 4 < 32 - away ? 1 : 0;
        });
        Mask filled = filled(TestMasks.kept(box, Axis.Z, 0, 4));
        assertEquals(1, filled.at(40 + 25, 20, 2));
        assertEquals(0, filled.at(40 + 28, 20, 2));
        assertEquals(1, filled.at(40, 20 + 6, 2));
        assertEquals(0, filled.at(40, 20 + 7, 2));
    }

    @Test
    void whatIsOpenEverywhereStaysOpenAndIsNoOutline() {
        Mask padded = TestMasks.drawn(CUBIC, (x, y, z) -> x < 20 ? OPEN : x < 60 ? 2 : 0);
        AnnotatedSlices slices = new AnnotatedSlices(Axis.Z, new TreeSet<>(List.of(1, 9)));
        Mask filled = filled(SparseMask.fromFileMask(padded, Axis.Z).keepOnly(slices));
        for (int z = 0; z < 11; z++) {
            assertEquals(OPEN, filled.at(19, 40, z), "slice " + z);
            assertEquals(2, filled.at(20, 40, z), "slice " + z);
        }
    }
}
