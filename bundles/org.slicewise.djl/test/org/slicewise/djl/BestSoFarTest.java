// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slicewise.segmentation.ValidationScore;

class BestSoFarTest {

    @Test
    void theFirstOfTheBestStaysAndMissesAreCountedAfterIt() {
        BestSoFar best = BestSoFar.NONE.or(score(10, 0.5f)).or(score(20, 0.75f)).or(score(30, 0.75f));
        assertEquals(new BestSoFar(20, 0.75, 1), best);
        assertTrue(best.isOver(1));
        assertFalse(best.isOver(2) || best.isOver(0));
        assertEquals(new BestSoFar(40, 0.875, 0), best.or(score(40, 0.875f)));
    }

    @Test
    void anyScoreIsBetterThanOneThatIsNoNumber() {
        BestSoFar none = BestSoFar.NONE.or(score(10, Float.NaN));
        assertEquals(10, none.iteration());
        assertEquals(1, none.or(score(20, Float.NaN)).misses());
        assertEquals(20, none.or(score(20, 0)).iteration());
    }

    private static ValidationScore score(int iteration, float iou) {
        return new ValidationScore(iteration, new TreeMap<>(Map.of(1, iou)));
    }
}
