// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MaskChecksumTest {

    private static final Grid GRID = Grids.ras(3, 4, 5);

    @Test
    void theSameMaskHasTheSameChecksum() {
        assertEquals(checksum(GRID, new byte[60], 1, 2), checksum(GRID, new byte[60], 1, 2));
        assertEquals(64, checksum(GRID, new byte[60], 1).length());
    }

    @Test
    void whatIsNotAnnotatedHasNoPart() {
        byte[] labels = new byte[60];
        labels[0] = 7;
        assertEquals(checksum(GRID, new byte[60], 1, 2), checksum(GRID, labels, 1, 2));
    }

    @Test
    void oneVoxelOneSliceOrTheGridMakesAnother() {
        String plain = checksum(GRID, new byte[60], 1, 2);
        byte[] labels = new byte[60];
        labels[13] = 1;
        assertNotEquals(plain, checksum(GRID, labels, 1, 2));
        labels[13] = (byte) SparseMask.UNANNOTATED;
        assertNotEquals(
                plain,
                MaskChecksum.of(
                        SparseMask.fromFileMask(Mask.of(GRID, labels), Axis.Z).keepOnly(slices(1, 2))));
        assertNotEquals(plain, checksum(GRID, new byte[60], 1, 3));
        assertNotEquals(plain, checksum(GRID, new byte[60], 1));
        Grid larger = new Grid(GRID.extent(), Affine.scaling(new Spacing(1, 1, 1.0000001)));
        assertNotEquals(plain, checksum(larger, new byte[60], 1, 2));
    }

    private static String checksum(Grid grid, byte[] labels, Integer... slices) {
        return MaskChecksum.of(SparseMask.keepOnly(Mask.of(grid, labels), slices(slices)));
    }

    private static AnnotatedSlices slices(Integer... indices) {
        return new AnnotatedSlices(Axis.Z, new TreeSet<>(Set.of(indices)));
    }
}
