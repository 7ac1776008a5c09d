// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How the batch application ended, and what it wrote. */
record BatchEnd(int exitCode, String out, String err) {

    BatchEnd exits(int expected) {
        assertEquals(expected, exitCode, () -> "exit code; the output was:\n" + out + "\nand the errors:\n" + err);
        return this;
    }

    BatchEnd says(String text) {
        assertTrue(
                (out + err).contains(text),
                () -> "\"" + text + "\" is not said; the output was:\n" + out + "\nand the errors:\n" + err);
        return this;
    }
}
