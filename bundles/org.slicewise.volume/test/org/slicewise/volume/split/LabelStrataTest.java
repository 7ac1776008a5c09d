// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelStrataTest {

    @Test
    void aStratumIsThePresenceOfTheLabelsThatCount() {
        LabelStrata strata = LabelStrata.parse(" 3, 1");
        assertEquals("1+3", strata.stratum(Set.of(3, 2, 1)));
        assertEquals("3", strata.stratum(Set.of(3, 2)));
        assertEquals("", strata.stratum(Set.of(2)));
    }

    @Test
    void withoutLabelsAllCasesAreOfOneStratum() {
        assertTrue(LabelStrata.parse(" ").isEmpty());
        assertFalse(LabelStrata.parse("1").isEmpty());
        assertEquals("", LabelStrata.parse("").stratum(Set.of(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "tumour", "1,,2", "1.0"})
    void refusesWhatIsNoLabel(String text) {
        assertThrows(IllegalArgumentException.class, () -> LabelStrata.parse(text));
    }

    @Test
    void aLabelOfNoCaseIsNamedWithThoseThereAre() {
        LabelStrata strata = LabelStrata.parse("1,7");
        strata.requireIn(new TreeSet<>(Set.of(1, 7)));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> strata.requireIn(new TreeSet<>(Set.of(1, 2))))
                .getMessage();
        assertTrue(message.contains("label 7") && message.contains("[1, 2]"), message);
    }
}
