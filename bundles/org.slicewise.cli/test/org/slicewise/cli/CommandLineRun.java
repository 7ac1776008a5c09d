// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** One command that a test ran: its exit code and what it printed. */
record CommandLineRun(int code, String out, String err) {

    static CommandLineRun of(Object... arguments) {
        return in(new Surroundings(Optional.empty(), Map.of(), false), arguments);
    }

    static CommandLineRun in(Surroundings surroundings, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                Slicewise.commandLine(surroundings).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i] instanceof Path path ? path.toString() : String.valueOf(arguments[i]);
        }
        int code = Slicewise.run(commandLine, texts);
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    /** Checks that the run ended well, and returns what it printed. */
    String expectOk() {
        assertEquals(Exit.OK, code, err);
        return out;
    }

    /** Checks that the run ended with a code and exactly one line, and returns the line. */
    String expectOneLine(int expectedCode) {
        assertEquals(expectedCode, code, err);
        assertEquals(1, err.lines().count(), err);
        assertFalse(err.contains("Unexpected"), err);
        assertEquals("", out);
        return err.strip();
    }
}
