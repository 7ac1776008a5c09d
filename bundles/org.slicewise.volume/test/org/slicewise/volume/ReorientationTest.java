// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReorientationTest {

    @Provide
    Arbitrary<Affine> orientations() {
        return Arbitraries.of(Grids.ofEveryOrientation()).map(Grid::affine);
    }

    @Property(tries = 200)
    void theWayBackIsExact(
            @ForAll("orientations") Affine affine,
            @ForAll @IntRange(min = 1, max = 20) int x,
            @ForAll @IntRange(min = 1, max = 20) int y,
            @ForAll @IntRange(min = 1, max = 20) int z,
            @ForAll long seed) {
        Grid grid = new Grid(new Extent(x, y, z), affine);
        Reorientation way = Reorientation.toCanonical(grid);
        Volume volume = Grids.numbered(grid, 2);
        Volume back = way.revert(way.apply(volume));
        assertArrayEquals(volume.values(), back.values());
        assertSame(grid, back.grid());
        short[] labels = new short[x * y * z];
        Random random = new Random(seed);
        IntStream.range(0, labels.length).forEach(i -> labels[i] = (short) random.nextInt());
        Mask mask = Mask.of(grid, labels);
        Mask maskBack = way.revert(way.apply(mask));
        IntStream.range(0, labels.length).forEach(i -> assertEquals(mask.at(i), maskBack.at(i)));
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.volume.Grids#ofEveryOrientation")
    void valuesAreThoseOfTheReorderedVolumeInAFreshArray(Grid orientation) {
        Grid grid = new Grid(new Extent(19, 10, 37), orientation.affine());
        Volume volume = Grids.numbered(grid, 2);
        Reorientation way = Reorientation.toCanonical(grid);
        assertArrayEquals(way.apply(volume).values(), way.values(volume));
        assertNotSame(volume.values(), way.values(volume));
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.volume.Grids#ofEveryOrientation")
    void everyVoxelKeepsItsPlaceInThePatient(Grid orientation) {
        Grid grid = new Grid(new Extent(19, 10, 17), orientation.affine());
        int voxels = (int) grid.extent().voxels();
        short[] labels = new short[voxels];
        byte[] smallLabels = new byte[voxels];
        for (int i = 0; i < voxels; i++) {
            labels[i] = (short) i;
            smallLabels[i] = (byte) (i * 7 / 5);
        }
        Volume canonical = Grids.numbered(grid, 2).toCanonical();
        Mask mask = Mask.of(grid, labels).toCanonical();
        Mask small = Mask.of(grid, smallLabels).toCanonical();
        Extent extent = canonical.grid().extent();
        Affine toStored = grid.affine().inverse().after(canonical.grid().affine());
        assertEquals("RAS", canonical.grid().orientation());
        for (int i = 0; i < extent.voxels(); i++) {
            int x = i % extent.x();
            int y = i / extent.x() % extent.y();
            int z = i / extent.x() / extent.y();
            double[] stored = toStored.apply(x, y, z);
            long index = grid.extent()
                    .index((int) Math.round(stored[0]), (int) Math.round(stored[1]), (int) Math.round(stored[2]));
            assertEquals(index, canonical.at(0, x, y, z));
            assertEquals(index + extent.voxels(), canonical.at(1, x, y, z));
            assertEquals(index, mask.at(x, y, z));
            assertEquals(index * 7 / 5 & 0xFF, small.at(x, y, z));
        }
    }

    @Property(tries = 200)
    void whatIsCanonicalStaysAsItIs(
            @ForAll @DoubleRange(min = -4, max = 4) double angle, @ForAll @DoubleRange(min = -4, max = 4) double tilt) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double d = Math.cos(tilt);
        double t = Math.sin(tilt);
        Affine oblique = Affine.of(c, -s * d, s * t, 1, s, c * d, -c * t, 2, 0, t, d, 3);
        Grid canonical = Reorientation.toCanonical(new Grid(new Extent(2, 3, 4), oblique))
                .target();
        assertEquals("RAS", canonical.orientation());
        assertSame(canonical, Reorientation.toCanonical(canonical).target());
    }

    @Test
    void aVolumeOnAnotherGridIsRefused() {
        Reorientation way = Reorientation.toCanonical(Grids.ras(2, 3, 4));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> way.apply(Grids.numbered(Grids.ras(2, 3, 5), 1)));
        assertTrue(e.getMessage().contains("2x3x4 against 2x3x5"), e.getMessage());
    }
}
