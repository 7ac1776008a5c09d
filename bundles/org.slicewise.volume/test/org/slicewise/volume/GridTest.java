// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void theFortyEightOrientationsHaveFortyEightNames() {
        Set<String> names = new HashSet<>();
        Grids.ofEveryOrientation().forEach(grid -> names.add(grid.orientation()));
        assertEquals(48, names.size());
    }

    @Test
    void axialSlicesFollowTheAffineWhateverTheStorageOrder() {
        Affine sagittal = Affine.of(0, 0, 2, 0, -1, 0, 0, 0, 0, -1, 0, 0);
        Grid grid = new Grid(new Extent(10, 20, 30), sagittal);
        assertEquals("PIR", grid.orientation());
        assertEquals(Axis.Y, grid.axialAxis());
        assertEquals(20, grid.axialSlices());
        assertEquals(new Spacing(1, 1, 2), grid.spacing());
    }

    @Test
    void anObliqueGridTakesTheNearestAxes() {
        assertEquals("RAS", turned(44).orientation());
        assertEquals("ALS", turned(46).orientation());
        assertEquals("RAS", turned(45).orientation());
    }

    @Test
    void noTwoStorageAxesShareAPatientAxis() {
        Affine bothMostlyUp = Affine.of(0.6, 0.1, 1, 0, 0, 0.55, 0, 0, 0.8, 0.8, 0, 0);
        assertEquals("SAR", new Grid(new Extent(2, 2, 2), bothMostlyUp).orientation());
    }

    @Test
    void gridsAreTheSameWithinAThousandthOfAVoxelAtTheCorners() {
        Grid grid = Grids.ras(101, 2, 2);
        assertTrue(grid.sameAs(stretched(1 + 0.9e-5)));
        assertEquals(
                "The voxels lie up to 0.002000 mm apart",
                grid.differenceFrom(stretched(1 + 2e-5)).orElseThrow().split(":")[0]);
        assertEquals(
                "The extents differ: 101x2x2 against 2x2x2 voxels.",
                grid.differenceFrom(Grids.ras(2, 2, 2)).orElseThrow());
    }

    @Test
    void aShiftByOneVoxelOfAMicrometreIsADifference() {
        Extent extent = new Extent(4, 4, 4);
        Grid grid = new Grid(extent, Affine.of(0.001, 0, 0, 0, 0, 0.001, 0, 0, 0, 0, 0.005, 0));
        Grid shifted = new Grid(extent, Affine.of(0.001, 0, 0, 0.001, 0, 0.001, 0, 0, 0, 0, 0.005, 0));
        assertTrue(grid.differenceFrom(shifted).isPresent());
    }

    @Test
    void anAffineWithoutVolumeIsRefused() {
        Affine flat = Affine.of(1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0);
        assertThrows(IllegalArgumentException.class, () -> new Grid(new Extent(1, 1, 1), flat));
        assertThrows(ArithmeticException.class, flat::inverse);
        assertThrows(IllegalArgumentException.class, () -> Affine.of(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, Double.NaN));
    }

    @Test
    void theInverseLeadsBackToTheVoxel() {
        Affine affine = Affine.of(1, 0.2, -0.3, 5, -0.1, 2, 0.4, -6, 0.3, 0, 3, 7);
        double[] position = affine.apply(3, -4, 5);
        assertArrayEquals(
                new double[] {3, -4, 5}, affine.inverse().apply(position[0], position[1], position[2]), 1e-12);
    }

    @Test
    void extentsAndSpacingsMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> new Extent(1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Spacing(1, 1, Double.NaN));
        assertEquals(23, new Extent(2, 3, 4).index(1, 2, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> new Extent(2, 3, 4).index(2, 0, 0));
    }

    @Test
    void axialSlicesAreCountedFromTheFootAndHaveAHeight() {
        Grid up = new Grid(new Extent(4, 5, 6), Affine.of(2, 0, 0, 1, 0, 2, 0, 1, 0, 0, 3, -10));
        assertEquals(1, up.axialFromFoot(1));
        assertEquals(-7, up.axialHeight(1));
        Grid down = new Grid(new Extent(4, 6, 5), Affine.of(2, 0, 0, 1, 0, 0, 2, 1, 0, -3, 0, 20));
        assertEquals(4, down.axialFromFoot(1));
        assertEquals(17, down.axialHeight(1));
        assertThrows(IndexOutOfBoundsException.class, () -> down.axialFromFoot(6));
    }

    private static Grid stretched(double factor) {
        return new Grid(new Extent(101, 2, 2), Affine.scaling(new Spacing(factor, 1, 1)));
    }

    private static Grid turned(double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new Grid(new Extent(2, 3, 4), Affine.of(c, -s, 0, 0, s, c, 0, 0, 0, 0, 1, 0));
    }
}
