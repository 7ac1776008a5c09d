// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CaseExceptionTest {

    @Test
    void namesTheCaseOnce() {
        assertEquals(
                "Case \"a\": It is broken.",
                new CaseException("a", new IllegalArgumentException("It is broken.")).getMessage());
        assertEquals(
                "Case \"a\" has no slice 7.",
                new CaseException("a", new IllegalArgumentException("Case \"a\" has no slice 7.")).getMessage());
        assertEquals(
                "Case \"a\": Case \"ab\" has no slice 7.",
                new CaseException("a", new IllegalArgumentException("Case \"ab\" has no slice 7.")).getMessage());
    }
}
