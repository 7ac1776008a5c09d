// SPDX-License-Identifier: Apache-2.0
package org.slicewise.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OverlapTest {

    @Test
    void countsBecomeRatiosLast() {
        Overlap overlap = new Overlap(3, 1, 2);
        assertEquals(0.5, overlap.iou().orElseThrow());
        assertEquals(6.0 / 9, overlap.dice().orElseThrow());
        assertEquals(new Overlap(4, 3, 2), overlap.plus(new Overlap(1, 2, 0)));
    }

    @Test
    void emptyAgainstEmptyIsUndefinedAndNothingAgainstSomethingIsZero() {
        assertTrue(Overlap.NONE.iou().isEmpty());
        assertTrue(Overlap.NONE.dice().isEmpty());
        assertEquals(0, new Overlap(0, 5, 0).iou().orElseThrow());
        assertEquals(0, new Overlap(0, 0, 5).dice().orElseThrow());
    }

    @Property(tries = 200)
    void diceIsTwiceIouOverOnePlusIou(
            @ForAll @LongRange(max = 1_000_000) long both,
            @ForAll @LongRange(max = 1_000_000) long onlyTruth,
            @ForAll @LongRange(max = 1_000_000) long onlyPrediction) {
        Assume.that(both + onlyTruth + onlyPrediction > 0);
        Overlap overlap = new Overlap(both, onlyTruth, onlyPrediction);
        double iou = overlap.iou().orElseThrow();
        assertEquals(2 * iou / (1 + iou), overlap.dice().orElseThrow(), 1e-12);
        assertTrue(iou >= 0 && iou <= 1);
    }

    @Test
    void refusesNegativeCounts() {
        assertThrows(IllegalArgumentException.class, () -> new Overlap(1, -1, 0));
    }
}
