// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Grid;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

class ChosenSlicesTest {

    private static final Grid GRID = Subjects.ras(2, 2, 10);
    private static final Volume IMAGE = Subjects.volume(GRID, (x, y, z) -> z);

    /** Slices 3 to 6 and 8 are annotated, 8 in part; 4 and 5 have a label. */
    private static final SparseMask SPARSE = Subjects.sparse(
            Subjects.mask(GRID, (x, y, z) -> z >= 3 && z <= 6 || z == 8 && x == 0 ? (z == 4 || z == 5 ? 1 : 0) : 255));

    private static ChosenSlices of(SliceChoice choice, SparseMask mask) {
        return ChosenSlices.of(choice, Subjects.of(IMAGE, mask), new AxialView(GRID));
    }

    @Test
    void evenSlicesAreInTheMiddleOfEqualParts() {
        assertEquals(List.of(1, 5, 8), of(new SliceChoice.Even(3), SPARSE).indices());
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
                of(new SliceChoice.Even(99), SPARSE).indices());
        assertEquals("3 of 10 axial slices", of(new SliceChoice.Even(3), SPARSE).words());
    }

    @Test
    void slicesWithALabelOrWithAnnotation() {
        ChosenSlices labelled = of(new SliceChoice.Labelled(9), SPARSE);
        assertEquals(List.of(4, 5), labelled.indices());
        assertEquals("2 of the 2 axial slices with a label", labelled.words());
        assertEquals(
                List.of(3, 4, 5, 6, 8), of(new SliceChoice.Annotated(9), SPARSE).indices());
        assertEquals(List.of(4, 6), of(new SliceChoice.Annotated(2), SPARSE).indices());
    }

    @Test
    void whereNoSliceHasALabelThatIsSaid() {
        SparseMask empty = SparseMask.dense(Subjects.mask(GRID, (x, y, z) -> 0));
        ChosenSlices chosen = of(new SliceChoice.Labelled(2), empty);
        assertEquals(List.of(2, 7), chosen.indices());
        assertEquals("2 of 10 axial slices; there is none with a label", chosen.words());
    }

    @Test
    void listedSlicesComeFromFootToHeadOnceEach() {
        assertEquals(
                List.of(2, 9),
                of(new SliceChoice.Listed(List.of(9, 2, 9)), SPARSE).indices());
        String refusal = assertThrows(
                        IllegalArgumentException.class, () -> of(new SliceChoice.Listed(List.of(10)), SPARSE))
                .getMessage();
        assertEquals("There is no axial slice 10; there are 10, counted from 0.", refusal);
    }

    @Test
    void tooFewOrTooManySlicesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SliceChoice.Even(0));
        assertThrows(IllegalArgumentException.class, () -> new SliceChoice.Labelled(401));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new SliceChoice.Listed(List.of()))
                .getMessage()
                .contains("0 were asked for"));
    }

    @Test
    void choicesAreReadFromText() {
        assertEquals(new SliceChoice.Even(5), SliceChoice.parse("evenly-spaced", 5));
        assertEquals(new SliceChoice.Labelled(5), SliceChoice.parse("labelled", 5));
        assertEquals(new SliceChoice.Annotated(5), SliceChoice.parse("annotated", 5));
        assertEquals(new SliceChoice.Listed(List.of(3, 10)), SliceChoice.parse(" 3, 10", 5));
        for (String wrong : List.of("", "3,", "all", "3.5")) {
            String refusal = assertThrows(IllegalArgumentException.class, () -> SliceChoice.parse(wrong, 5))
                    .getMessage();
            assertTrue(refusal.contains("\"" + wrong + "\"") && refusal.contains("evenly-spaced"), refusal);
        }
    }
}
