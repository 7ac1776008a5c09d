// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {

    @TempDir
    private Path folder;

    @Test
    void saysInOneLineWhatHappenedToWhichFile() {
        assertEquals("There is no file or folder a.nii.", Failures.lineOf(new NoSuchFileException("a.nii")));
        assertTrue(Failures.lineOf(new AccessDeniedException("a.nii")).startsWith("a.nii may not be read"));
        assertEquals("a.nii: No space left", Failures.lineOf(new FileSystemException("a.nii", null, "No space left")));
        assertEquals(
                "a.nii: cut short", Failures.lineOf(new UncheckedIOException(new IOException("a.nii: cut\nshort"))));
        assertEquals("gone", Failures.lineOf(new FileNotFoundException("gone")));
    }

    @Test
    void showsWhatNobodyExpectedAsSuch() {
        String line = Failures.lineOf(new NullPointerException("x"));
        assertTrue(
                line.contains("Unexpected") && line.contains("NullPointerException") && line.contains("--debug"), line);
        assertTrue(Failures.lineOf(new OutOfMemoryError("heap")).contains("SLICEWISE_JAVA_OPTS"));
        assertTrue(Failures.lineOf(new IllegalArgumentException()).contains("Unexpected"));
    }

    @Test
    void printsTheStackTraceOnlyForDebug() {
        Path missing = folder.resolve("missing.nii");
        CommandLineRun.of("inspect", missing).expectOneLine(Exit.FAILED);
        CommandLineRun debug = CommandLineRun.of("inspect", missing, "--debug");
        assertEquals(Exit.FAILED, debug.code());
        assertTrue(debug.err().contains("\tat "), debug::err);
    }

    @Test
    void endsCancelledWorkWithItsOwnCode() throws Exception {
        StringWriter err = new StringWriter();
        int code = Cancellation.guard("slicewise train", new PrintWriter(err), cancellation -> {
            cancellation.check();
            throw new CancellationException();
        });
        assertEquals(Exit.CANCELLED, code);
        assertEquals(1, err.toString().lines().count());
    }
}
