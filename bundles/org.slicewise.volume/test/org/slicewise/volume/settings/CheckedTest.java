// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CheckedTest {

    private static void assertRefused(String message, Executable check) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, check).getMessage());
    }

    @Test
    void boundsAreIncluded() {
        assertEquals(1, Checked.within("eggs", 1, 1, 3));
        assertEquals(3, Checked.whole("eggs", 3.0, 1, 3));
        assertEquals(0.5, Checked.within("share", 0.5, 0, 0.5));
        assertEquals(0.5, Checked.positive("rate", 0.5, 0.5));
        assertEquals("cake", Checked.named("name", "cake"));
    }

    @Test
    void anErrorNamesFieldRangeAndValue() {
        assertRefused(
                "\"eggs\" must be a whole number from 1 to 10000000, but is 20000000.",
                () -> Checked.within("eggs", 20_000_000, 1, 10_000_000));
        assertRefused(
                "\"eggs\" must be a whole number from 1 to 3, but is 1.5.", () -> Checked.whole("eggs", 1.5, 1, 3));
        assertRefused(
                "\"eggs\" must be a whole number from 1 to 3, but is NaN.",
                () -> Checked.whole("eggs", Double.NaN, 1, 3));
        assertRefused(
                "\"share\" must be a number from 0.0 to 1.0, but is NaN.",
                () -> Checked.within("share", Double.NaN, 0, 1));
        assertRefused(
                "\"rate\" must be a number above 0 and at most 1.0, but is 0.0.", () -> Checked.positive("rate", 0, 1));
        assertRefused("\"name\" must be a name, but is empty.", () -> Checked.named("name", " "));
    }
}
