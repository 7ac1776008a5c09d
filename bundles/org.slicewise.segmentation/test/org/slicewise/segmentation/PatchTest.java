// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Extent;

class PatchTest {

    private static final List<Extent> COHORT = List.of(new Extent(35, 52, 30), new Extent(41, 47, 33));

    @Test
    void sidesOfZeroBecomeTheSmallestMultiplesThatCoverTheCohort() {
        assertEquals(new Patch(48, 64, 1), Patch.slice().chosenFor(COHORT, 16));
        assertEquals(new Patch(44, 52, 36), Patch.block().chosenFor(COHORT, 4));
        assertEquals(new Patch(64, 64, 40), new Patch(64, 64, 0).chosenFor(COHORT, 8));
        assertEquals(new Patch(32, 32, 1), new Patch(32, 32, 1).chosenFor(COHORT, 4));
    }

    @Test
    void chosenSidesAreBounded() {
        List<Extent> large = List.of(new Extent(512, 384, 300));
        assertEquals(new Patch(256, 256, 1), Patch.slice().chosenFor(large, 16));
        assertEquals(new Patch(96, 96, 96), Patch.block().chosenFor(large, 16));
        assertEquals(new Patch(64, 64, 64), Patch.block().chosenFor(large, 64));
    }

    @Test
    void knowsWhatItIs() {
        assertTrue(Patch.slice().isFlat() && !Patch.slice().isGiven());
        assertFalse(Patch.block().isFlat() || new Patch(8, 8, 0).isGiven());
        assertTrue(new Patch(8, 8, 1).isGiven());
        assertEquals(8 * 4 * 2, new Patch(8, 4, 2).voxels());
    }

    @Test
    void sidesStandAsInTensorsAndInTextsAsUsersGiveThem() {
        assertEquals(List.of(4, 8), new Patch(8, 4, 1).sides());
        assertEquals(List.of(2, 4, 8), new Patch(8, 4, 2).sides());
        assertEquals(List.of(0, 0, 0), Patch.block().sides());
        assertEquals("8 x 4 x 1", new Patch(8, 4, 1).toString());
    }

    @Test
    void refusesHalfAChoiceAndNegativeSides() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Patch(0, 8, 1));
        assertTrue(e.getMessage().endsWith("but is 0 x 8 x 1."), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Patch(8, 8, -1));
        assertThrows(IllegalArgumentException.class, () -> Patch.slice().chosenFor(List.of(), 4));
    }
}
