// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;

/**
 * A child process that has ended.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Ended(int code, String out, String err) {

    /** Returns all lines that were written, those of standard error first. */
    List<String> lines() {
        return (err + "\n" + out).lines().toList();
    }

    /** Asserts the exit code; on failure all output is shown. */
    Ended assertCode(int expected) {
        assertEquals(expected, code, this::toString);
        return this;
    }

    /** Asserts that one line holds all of these texts, and that nobody is shown a stack trace. */
    void assertOneLineSays(String... texts) {
        assertTrue(
                lines().stream().noneMatch(line -> line.startsWith("\tat ") || line.startsWith("Exception in thread")),
                () -> "There is a stack trace:\n" + this);
        if (lines().stream().noneMatch(line -> Arrays.stream(texts).allMatch(line::contains))) {
            fail("No line says all of " + Arrays.toString(texts) + ":\n" + this);
        }
    }

    /** Asserts that standard error is a single line, with all of these texts in it. */
    void assertNothingButOneLineSays(String... texts) {
        assertOneLineSays(texts);
        assertEquals(1, err.lines().count(), () -> "One line is enough:\n" + this);
    }

    @Override
    public String toString() {
        return "exit code " + code + "\n--- standard error:\n" + err + "\n--- standard output:\n" + out;
    }
}
