// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTitlesTest {

    @Test
    void namesAreReadFromText() {
        LabelTitles titles = LabelTitles.parse(" 1=liver, 12 = left kidney ,");
        assertEquals("1 liver", titles.of(1));
        assertEquals("12 left kidney", titles.of(12));
        assertEquals("2", titles.of(2));
        assertEquals(LabelTitles.NONE, LabelTitles.parse(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"liver", "=liver", "1=", "0=air", "-1=x", "1.5=x", "a=b", "99999999999=x"})
    void whatIsNoNameIsRefused(String text) {
        String refusal = assertThrows(IllegalArgumentException.class, () -> LabelTitles.parse("3=ok, " + text))
                .getMessage();
        assertTrue(refusal.contains("\"" + text + "\"") && refusal.contains("1=liver"), refusal);
    }
}
