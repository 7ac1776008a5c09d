// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuotasTest {

    @Property(tries = 500)
    void everyShareIsRoundedUpOrDownAndAllSumsStay(
            @ForAll @IntRange(min = 1, max = 9) int strata,
            @ForAll @IntRange(min = 1, max = 4) int splits,
            @ForAll @IntRange(min = 1, max = 200) int cases,
            @ForAll long seed) {
        Random random = new Random(seed);
        int[] rows = parted(cases, strata, random);
        int[] columns = parted(cases, splits, random);
        int[][] quotas = Quotas.of(rows, columns);
        for (int row = 0; row < strata; row++) {
            assertEquals(rows[row], IntStream.of(quotas[row]).sum());
            for (int column = 0; column < splits; column++) {
                double exact = (double) rows[row] * columns[column] / cases;
                int quota = quotas[row][column];
                assertTrue(quota == Math.floor(exact) || quota == Math.ceil(exact), quota + " for " + exact);
            }
        }
        for (int column = 0; column < splits; column++) {
            int at = column;
            assertEquals(
                    columns[column],
                    IntStream.range(0, strata).map(row -> quotas[row][at]).sum());
        }
    }

    @Test
    void theLargestRemaindersAreRoundedUp() {
        int[][] quotas = Quotas.of(new int[] {118, 13}, new int[] {25, 10, 96, 0});
        assertArrayEquals(new int[] {23, 9, 86, 0}, quotas[0]);
        assertArrayEquals(new int[] {2, 1, 10, 0}, quotas[1]);
    }

    /** So many cases dealt out at random; some numbers are 0. */
    private static int[] parted(int cases, int parts, Random random) {
        int[] sizes = new int[parts];
        for (int i = 0; i < cases; i++) {
            sizes[random.nextInt(1 + random.nextInt(parts))]++;
        }
        return sizes;
    }
}
