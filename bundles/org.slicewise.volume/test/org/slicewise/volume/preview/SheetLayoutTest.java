// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SheetLayoutTest {

    @Property
    void slicesFitIntoThePictureWhateverTheirShape(
            @ForAll @IntRange(min = 1, max = 150) int slices,
            @ForAll @IntRange(min = 800, max = 4096) int width,
            @ForAll @DoubleRange(min = 0.01, max = 5000) double widthMm,
            @ForAll @DoubleRange(min = 0.01, max = 5000) double heightMm) {
        SheetLayout layout = SheetLayout.of(slices, 0, width, widthMm, heightMm);
        assertTrue(layout.width() + 2 * SheetLayout.MARGIN <= width, layout::toString);
        assertTrue(layout.height() <= PreviewSpec.LARGEST, layout::toString);
        assertTrue(layout.columns() * layout.rows() >= slices, layout::toString);
        assertTrue(layout.imageWidth() >= 1 && layout.imageHeight() >= 1, layout::toString);
        assertTrue(layout.imageWidth() + 2 * SheetLayout.FRAME <= layout.cellWidth(), layout::toString);
    }

    @Test
    void twelveSquareSlicesStandInThreeRowsOfFour() {
        SheetLayout layout = SheetLayout.of(12, 0, 1200, 200, 200);
        assertEquals(4, layout.columns());
        assertEquals(3, layout.rows());
    }

    @Test
    void givenColumnsAreKept() {
        assertEquals(6, SheetLayout.of(12, 6, 1200, 200, 200).columns());
        assertEquals(3, SheetLayout.of(3, 6, 1200, 200, 200).columns());
    }

    @Test
    void slicesThatDoNotFitAreRefusedWithTheCure() {
        String tooNarrow = assertThrows(IllegalArgumentException.class, () -> SheetLayout.of(100, 50, 1200, 200, 200))
                .getMessage();
        assertTrue(tooNarrow.contains("100 slices in 50 columns") && tooNarrow.contains("1200 pixels"), tooNarrow);
        assertThrows(IllegalArgumentException.class, () -> SheetLayout.of(400, 1, 1200, 200, 200));
    }
}
