// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Spacing;

class TargetGridTest {

    private static final Grid SOURCE =
            new Grid(new Extent(10, 7, 4), Affine.of(-0.8, 0, 0, 30, 0, 0, 3, -20, 0, -0.6, 0, 50));

    @Provide
    Arbitrary<Grid> grids() {
        return SmallGrids.oblique();
    }

    @Provide
    Arbitrary<String> codes() {
        return SmallGrids.codes();
    }

    private static Grid target(Grid source, Map<String, String> options) {
        return TargetGrid.of(source, VoxelBox.all(source.extent()), PreprocessingSpec.UNCHANGED.with(options));
    }

    /** Where the middle of a grid is. */
    private static double[] middle(Grid grid) {
        Extent extent = grid.extent();
        return grid.affine().apply((extent.x() - 1) / 2.0, (extent.y() - 1) / 2.0, (extent.z() - 1) / 2.0);
    }

    @Test
    void nothingChangesWhereNothingIsAsked() {
        Grid target = target(SOURCE, Map.of());
        assertEquals(SOURCE.extent(), target.extent());
        assertEquals(SOURCE.affine(), target.affine());
    }

    @Property(tries = 100)
    void orientationIsTheOneAskedForAndTheMiddleStays(@ForAll("grids") Grid source, @ForAll("codes") String code) {
        Grid target = target(source, Map.of("orientation", code, "spacing", "1.3,keep,0.9"));
        assertEquals(code, target.orientation());
        assertArrayEquals(middle(source), middle(target), 1e-9);
        assertEquals(1.3, target.spacing().x(), 1e-9);
        assertEquals(0.9, target.spacing().z(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "0.4, 20", "3, 3", "100, 1"})
    void aNewSpacingCoversAllThatWasThere(double mm, int voxels) {
        Grid target = target(SOURCE, Map.of("spacing", mm + ",keep,keep"));
        assertEquals(voxels, target.extent().x());
        assertEquals(SOURCE.extent().y(), target.extent().y());
        assertTrue(target.extent().x() * mm >= 10 * 0.8 - 1e-9);
    }

    @Test
    void aSpacingThatDiffersByRoundingOnlyIsKept() {
        Grid source = new Grid(new Extent(512, 512, 600), Affine.scaling(new Spacing(0.7f, 0.7f, 1)));
        Grid target = target(source, Map.of("spacing", "0.7,0.7,1"));
        assertEquals(source.affine(), target.affine());
        assertEquals(source.extent(), target.extent());
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "8, 1", "7, 1", "1, 4", "12, -1", "13, -1", "11, 0", "14, -2"})
    void voxelsAreCutOffOrAddedOnBothSides(int voxels, int first) {
        Grid target = target(SOURCE, Map.of("extent", voxels + ",keep,keep"));
        assertEquals(voxels, target.extent().x());
        assertArrayEquals(SOURCE.affine().apply(first, 0, 0), target.affine().apply(0, 0, 0), 1e-12);
    }

    @Test
    void extentsCountAlongTheNewAxes() {
        Grid target = target(SOURCE, Map.of("orientation", "RAS", "spacing", "keep,1.5,keep", "extent", "6,9,5"));
        assertEquals("RAS", target.orientation());
        assertEquals(new Extent(6, 9, 5), target.extent());
        assertArrayEquals(
                new double[] {0.8, 1.5, 0.6},
                new double[] {
                    target.spacing().x(), target.spacing().y(), target.spacing().z()
                },
                1e-12);
        assertSame(Axis.Z, target.axialAxis());
    }

    @Test
    void moreVoxelsThanCanBeHeldAreRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> target(SOURCE, Map.of("spacing", "0.001")))
                .getMessage()
                .contains("8000x4200x12000"));
        assertThrows(IllegalArgumentException.class, () -> target(SOURCE, Map.of("spacing", "1e-12")));
        assertThrows(IllegalArgumentException.class, () -> target(SOURCE, Map.of("extent", "100000")));
    }
}
