// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Spacing;

class DistanceTransformTest {

    private static final double ROUNDING = 1e-6;

    @Property(tries = 200)
    void isTheLeastOfAllDistances(
            @ForAll @IntRange(min = 1, max = 14) int x,
            @ForAll @IntRange(min = 1, max = 18) int y,
            @ForAll @IntRange(min = 1, max = 7) int z,
            @ForAll @DoubleRange(min = -3, max = 3) double logX,
            @ForAll @DoubleRange(min = -3, max = 3) double logZ,
            @ForAll @DoubleRange(min = 0, max = 1) double density,
            @ForAll long seed) {
        Spacing spacing = new Spacing(Math.pow(10, logX), 1, Math.pow(10, logZ));
        assertLeast(new Extent(x, y, z), spacing, random(x * y * z, density * density * density, seed));
    }

    @Property(tries = 100)
    void isTheLeastOfAllDistancesWhereAxesAreOneVoxelLong(
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll @IntRange(min = 0, max = 2) int axis,
            @ForAll @IntRange(min = 0, max = 6) int members,
            @ForAll long seed) {
        Extent line = new Extent(axis == 0 ? length : 1, axis == 1 ? length : 1, axis == 2 ? length : 1);
        Extent plane = new Extent(axis == 0 ? 1 : length, axis == 1 ? 1 : 7, axis == 2 ? 1 : 5);
        Spacing spacing = new Spacing(0.3, 2, 1.7);
        assertLeast(line, spacing, random((int) line.voxels(), members / (double) length, seed));
        assertLeast(plane, spacing, random((int) plane.voxels(), members / (double) plane.voxels(), seed));
    }

    @Test
    void isInfiniteWhereTheSetIsEmptyAndNothingWhereItIsFull() {
        Extent extent = new Extent(20, 3, 4);
        boolean[] set = new boolean[240];
        for (float distance : new DistanceTransform(extent, new Spacing(1, 2, 3)).distances(set)) {
            assertEquals(Float.POSITIVE_INFINITY, distance);
        }
        Arrays.fill(set, true);
        for (float distance : new DistanceTransform(extent, new Spacing(1, 2, 3)).distances(set)) {
            assertEquals(0, distance);
        }
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() {
        Extent extent = new Extent(67, 71, 45);
        boolean[] set = random((int) extent.voxels(), 0.001, 5);
        Spacing spacing = new Spacing(0.7, 0.9, 3.1);
        float[] alone = new DistanceTransform(extent, spacing, 1).distances(set);
        assertArrayEquals(alone, new DistanceTransform(extent, spacing, 2).distances(set));
        assertArrayEquals(alone, new DistanceTransform(extent, spacing, 5).distances(set));
        assertLeastAt(extent, spacing, set, alone, 997);
    }

    @Test
    void aSetOfAnotherExtentIsRefused() {
        DistanceTransform transform = new DistanceTransform(new Extent(2, 3, 4), new Spacing(1, 1, 1));
        String message = assertThrows(IllegalArgumentException.class, () -> transform.distances(new boolean[23]))
                .getMessage();
        assertEquals("A box of 2x3x4 voxels does not have 23 of them.", message);
    }

    private static boolean[] random(int voxels, double density, long seed) {
        Random random = new Random(seed);
        boolean[] set = new boolean[voxels];
        for (int i = 0; i < voxels; i++) {
            set[i] = random.nextDouble() < density;
        }
        return set;
    }

    private static void assertLeast(Extent extent, Spacing spacing, boolean[] set) {
        assertLeastAt(extent, spacing, set, new DistanceTransform(extent, spacing).distances(set), 1);
    }

    private static void assertLeastAt(Extent extent, Spacing spacing, boolean[] set, float[] distances, int every) {
        for (int i = 0; i < set.length; i += every) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < set.length; j++) {
                least = set[j] ? Math.min(least, distance(extent, spacing, i, j)) : least;
            }
            assertEquals(least, distances[i], least * ROUNDING, "voxel " + i + " of " + extent + ", " + spacing);
        }
    }

    private static double distance(Extent extent, Spacing spacing, int i, int j) {
        int plane = extent.x() * extent.y();
        double x = (i % extent.x() - j % extent.x()) * spacing.x();
        double y = (i % plane / extent.x() - j % plane / extent.x()) * spacing.y();
        double z = (i / plane - j / plane) * spacing.z();
        return Math.sqrt(x * x + y * y + z * z);
    }
}
