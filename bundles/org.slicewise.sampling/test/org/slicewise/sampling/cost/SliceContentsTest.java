// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.SparseMask;

class SliceContentsTest {

    private static final int SIDE = 6;

    private static SliceContent content(double columnMm, double rowMm, int... plane) {
        return new PlaneOutlines(SIDE, plane.length / SIDE, columnMm, rowMm).content(plane);
    }

    @Test
    void aRectangleHasItsEdgesAndFourCutCorners() {
        SliceContent rectangle =
                content(2, 3, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
        assertEquals(1, rectangle.foreground());
        assertEquals(1, rectangle.components());
        assertEquals(2 * 3 * 2 + 2 * 2 * 3 + 4 * Math.hypot(2, 3) / 2, rectangle.contour(), 1e-9);
    }

    @Test
    void objectsOfEachLabelAreCountedAndMayTouchAtCorners() {
        SliceContent content = content(1, 1, 1, 0, 0, 2, 2, 0, 0, 1, 0, 2, 1, 1, 0, 0, 0, 0, 0, 0, 3, 0, 3, 0, 0, 0);
        assertEquals(5, content.components());
    }

    @Property
    void theOutlineIsTheOneOfMarchingSquares(@ForAll @Size(36) List<@IntRange(max = 2) Integer> labels) {
        int[] plane = labels.stream().mapToInt(Integer::intValue).toArray();
        double slow = marchingSquares(plane, 1) + marchingSquares(plane, 2);
        assertEquals(slow, content(1, 2, plane).contour(), 1e-9);
    }

    /** Cell by cell, over a plane with a margin of background. */
    private static double marchingSquares(int[] plane, int label) {
        double length = 0;
        for (int y = -1; y < SIDE; y++) {
            for (int x = -1; x < SIDE; x++) {
                boolean a = is(plane, x, y, label);
                boolean b = is(plane, x + 1, y, label);
                boolean c = is(plane, x, y + 1, label);
                boolean d = is(plane, x + 1, y + 1, label);
                int inside = (a ? 1 : 0) + (b ? 1 : 0) + (c ? 1 : 0) + (d ? 1 : 0);
                double cut = Math.sqrt(5) / 2;
                if (inside == 1 || inside == 3) {
                    length += cut;
                } else if (inside == 2) {
                    length += a == d ? 2 * cut : (a == b ? 1 : 2);
                }
            }
        }
        return length;
    }

    private static boolean is(int[] plane, int x, int y, int label) {
        return x >= 0 && y >= 0 && x < SIDE && y < SIDE && plane[y * SIDE + x] == label;
    }

    @Test
    void slicesLieAlongTheAxialAxisWithTheSpacingsOfTheOthers() {
        Grid sagittal = new Grid(new Extent(3, 2, 4), Affine.of(0, 0, 5, 0, 7, 0, 0, 0, 0, 2, 0, 0));
        byte[] labels = new byte[24];
        labels[(1 * 2 + 1) * 3 + 1] = 4;
        List<SliceContent> contents = SliceContents.of(SparseMask.dense(Mask.of(sagittal, labels)));
        assertEquals(2, contents.size());
        assertEquals(SliceContent.EMPTY, contents.get(0));
        assertEquals(4 * Math.hypot(7, 5) / 2, contents.get(1).contour(), 1e-9);
    }

    @Test
    void whatIsNotAnnotatedCountsAsBackground() {
        Grid grid = new Grid(new Extent(2, 1, 1), Affine.scaling(new Spacing(1, 1, 1)));
        SparseMask open = SparseMask.fromFileMask(Mask.of(grid, new byte[] {(byte) 255, 0}), grid.axialAxis());
        assertEquals(List.of(SliceContent.EMPTY), SliceContents.of(open));
    }
}
