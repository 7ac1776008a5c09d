// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void whatIsSafeIsTakenAtOnce() {
        assertEquals(List.of(1000), lengths(1000, 1000));
        assertEquals(List.of(0), lengths(0, 1000));
    }

    @Test
    void anEighthComesBeforeTheWhole() {
        assertEquals(List.of(126, 1001), lengths(1001, 1000));
        assertEquals(List.of(2, 16, 128, 1001), lengths(1001, 15));
        assertEquals(List.of(1, 8, 15), lengths(15, 0));
        int most = StoredValues.LARGEST_ARRAY;
        assertEquals(List.of((most - 1) / 8 + 1, most), lengths(most, 1 << 30));
    }

    @Test
    void aLongBlockIsTakenWhole() {
        assertEquals(500, new Growth(1000).next(2, 500));
        assertEquals(1000, new Growth(1000).next(200, 201));
    }

    private static List<Integer> lengths(int announced, int safe) {
        Growth growth = new Growth(announced);
        List<Integer> lengths = new ArrayList<>(List.of(growth.first(safe)));
        while (lengths.get(lengths.size() - 1) < announced) {
            int last = lengths.get(lengths.size() - 1);
            lengths.add(growth.next(last, last + 1));
        }
        return lengths;
    }
}
