// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineSettingsTest {

    @Test
    void theNumberOfThreadsIsRead() {
        assertEquals(12, EngineSettings.threads("12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "two", "10000", "1.5"})
    void anotherNumberOfThreadsIsRefused(String text) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> EngineSettings.threads(text));
        assertEquals(
                "The system property slicewise.threads must be a whole number from 1 to 9999, but is \"" + text + "\"",
                e.getMessage());
    }
}
