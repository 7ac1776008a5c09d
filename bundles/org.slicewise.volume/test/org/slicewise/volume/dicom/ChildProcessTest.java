// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a program ends, nothing of it is left when the call returns: shell scripts with a child that sleeps. */
class ChildProcessTest {

    private static final String CHILD = "sleep 600 > /dev/null 2>&1 & echo $! > number; mv number child\n";

    @TempDir
    private Path folder;

    private ChildProcess.Ended run(String commands, Duration limit, BooleanSupplier cancelled) throws IOException {
        Path program = FakeProgram.script(folder.resolve("bin/program"), commands);
        return ChildProcess.run(List.of(program.toString()), folder, limit, cancelled, line -> {});
    }

    private boolean hasBegun() {
        return Files.exists(folder.resolve("child"));
    }

    private void assertNoChildIsLeft() throws IOException {
        long number = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        assertFalse(ProcessHandle.of(number).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void whereItEndsByItself() throws IOException {
        assertEquals(
                new ChildProcess.Ended(3, true), run(CHILD + "sleep 0.5; exit 3", Duration.ofMinutes(9), () -> false));
        assertNoChildIsLeft();
    }

    @Test
    void whereItIsCancelled() throws IOException {
        assertThrows(CancellationException.class, () -> run(CHILD + "wait", Duration.ofMinutes(9), this::hasBegun));
        assertNoChildIsLeft();
    }

    @Test
    void whereItTakesTooLong() throws IOException {
        assertEquals(new ChildProcess.Ended(-1, false), run(CHILD + "wait", Duration.ofSeconds(1), () -> false));
        assertNoChildIsLeft();
    }

    @Test
    void whereTheCallerIsInterrupted() throws IOException {
        Thread caller = Thread.currentThread();
        BooleanSupplier interrupting = () -> {
            if (hasBegun()) {
                caller.interrupt();
            }
            return false;
        };
        assertThrows(CancellationException.class, () -> run(CHILD + "wait", Duration.ofMinutes(9), interrupting));
        assertTrue(Thread.interrupted());
        assertNoChildIsLeft();
    }

    @Test
    void aLimitThatNoClockCountsBeginsNothing() throws InterruptedException {
        assertThrows(
                ArithmeticException.class,
                () -> run("touch child; sleep 600", Duration.ofSeconds(Long.MAX_VALUE), () -> false));
        for (int i = 0; i < 20 && !hasBegun(); i++) {
            Thread.sleep(20);
        }
        assertFalse(hasBegun());
    }
}
