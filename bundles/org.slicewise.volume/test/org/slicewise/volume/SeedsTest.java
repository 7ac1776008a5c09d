// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeedsTest {

    /** Figures from another implementation of SHA-256 over the same bytes. */
    @Test
    void seedsAreThoseOfEveryOtherMachine() {
        assertEquals(-8382648057982937422L, Seeds.derive(1, "sampling", "case-1", 0));
        assertEquals(6628127089465578636L, Seeds.derive(-7, "split", "", 3));
        assertEquals(4550592070445538280L, Seeds.derive(1, "sampling", "Gef\u00e4\u00df", 2));
    }

    /** Figures from another implementation of the generator that java.util.Random specifies. */
    @Test
    void generatorsDrawTheSameEverywhere() {
        RandomGenerator random = Seeds.generator(1, "sampling", "case-1", 0);
        assertArrayEquals(
                new int[] {4, 810, 404, 735, 333},
                IntStream.generate(() -> random.nextInt(1000)).limit(5).toArray());
    }

    @Test
    void everyPartMatters() {
        long[] seeds = {
            Seeds.derive(1, "a", "b", 0),
            Seeds.derive(2, "a", "b", 0),
            Seeds.derive(1, "ab", "", 0),
            Seeds.derive(1, "", "ab", 0),
            Seeds.derive(1, "a", "b", 1)
        };
        assertEquals(seeds.length, LongStream.of(seeds).distinct().count());
    }
}
