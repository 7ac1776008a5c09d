// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;

/** A white square of 9 pixels before a black ground in the first slice, narrower in the second one. */
class VerificationTest {

    private static final int SIDE = 20;
    private static final Plane PLANE = new Plane(SIDE, SIDE, 1, 1);

    private static boolean isIn(int i, int left, int right) {
        return i % SIDE >= left && i % SIDE < right && i / SIDE >= 5 && i / SIDE < 14;
    }

    private static Volume image(int right, int hole) {
        Grid grid = new Grid(new Extent(SIDE, SIDE, 2), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
        float[] values = new float[2 * SIDE * SIDE];
        for (int i = 0; i < SIDE * SIDE; i++) {
            values[i] = isIn(i, 5, 14) ? 100 : 10;
            values[SIDE * SIDE + i] = isIn(i, 5, right) && i != hole ? 90 : 20;
        }
        return Volume.of(grid, values);
    }

    private static float[][] square(int left, int right) {
        float[][] values = new float[2][SIDE * SIDE];
        for (int i = 0; i < SIDE * SIDE; i++) {
            values[isIn(i, left, right) ? 1 : 0][i] = 1;
        }
        return values;
    }

    private static float[][] verified(Volume image, float[][] carried) {
        new Verification(image, Axis.Z, PLANE).apply(0, 1, square(5, 14), carried);
        return carried;
    }

    @Test
    void whatLooksLikeTheSurroundingsIsTakenBack() {
        float[][] verified = verified(image(11, -1), square(5, 14));
        float[][] expected = square(5, 11);
        assertArrayEquals(expected[1], verified[1]);
        assertArrayEquals(expected[0], verified[0]);
    }

    @Test
    void holesAreFilled() {
        float[][] verified = verified(image(14, 9 * SIDE + 9), square(5, 14));
        assertArrayEquals(square(5, 14)[1], verified[1]);
    }

    @Test
    void aLineIsNotClosedWithItsNeighbour() {
        float[][] carried = square(5, 6);
        for (int i = 0; i < SIDE * SIDE; i++) {
            if (isIn(i, 7, 8)) {
                carried[1][i] = 1;
                carried[0][i] = 0;
            }
        }
        float[][] before = {carried[0].clone(), carried[1].clone()};
        Grid grid = new Grid(new Extent(SIDE, SIDE, 2), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
        float[] values = new float[2 * SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = before[1][i % (SIDE * SIDE)] * 100;
        }
        new Verification(Volume.of(grid, values), Axis.Z, PLANE).apply(0, 1, before, carried);
        assertArrayEquals(before[1], carried[1]);
    }

    @Test
    void valuesStillSumUpToOne() {
        float[][] verified = verified(image(10, -1), square(4, 13));
        for (int i = 0; i < SIDE * SIDE; i++) {
            assertEquals(1, verified[0][i] + verified[1][i], 1e-6);
        }
    }
}
