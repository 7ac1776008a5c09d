// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CohortTest {

    private static Case numbered(int number) {
        return new Case("case-" + number, List.of(Path.of(number + ".nii")), Optional.empty());
    }

    @Test
    void givesTheCasesOfASplitInTheirOrder() {
        Cohort cohort = new Cohort(List.of(
                numbered(5).withSplit(Split.TEST), numbered(2), numbered(1).withSplit(Split.TEST)));
        assertEquals(
                List.of("case-5", "case-1"),
                cohort.in(Split.TEST).stream().map(Case::id).toList());
        assertEquals(List.of(numbered(2)), cohort.in(Split.UNASSIGNED));
        assertEquals(List.of(), cohort.in(Split.TRAIN));
    }

    @Test
    void refusesTwoCasesOfOneId() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new Cohort(List.of(numbered(3), numbered(3))))
                .getMessage();
        assertTrue(message.contains("case-3"), message);
    }

    @Test
    void splitsAreKnownByTheirNames() {
        for (Split split : Split.values()) {
            assertEquals(split, Split.named(split.text()));
        }
        String message = assertThrows(IllegalArgumentException.class, () -> Split.named("dev"))
                .getMessage();
        assertTrue(message.contains("\"dev\"") && message.contains("[train, validation, test, unassigned]"), message);
    }
}
