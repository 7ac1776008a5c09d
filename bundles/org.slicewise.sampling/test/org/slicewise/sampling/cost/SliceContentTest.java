// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceContentTest {

    @Test
    void aTextNamesWhatIsNotNought() {
        assertEquals(new SliceContent(0.5, 120, 0), SliceContent.parse("contour = 120, foreground=0.5"));
        assertEquals(new SliceContent(0, 0, 1.5), SliceContent.parse("components=1.5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "contour", "contour=1,contour=2", "area=3", "contour=1=2", "contour=many", "foreground=2"})
    void anotherTextIsRefusedWithWhatIsWrong(String text) {
        String refusal = assertThrows(IllegalArgumentException.class, () -> SliceContent.parse(text))
                .getMessage();
        assertTrue(refusal.contains("foreground") || refusal.contains("\"many\""), refusal);
    }
}
