// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NativeTaskTest {

    @Test
    void givesTheResultOfTheWork() throws IOException {
        assertEquals("done", NativeTask.run("work", () -> false, abandoned -> "done"));
    }

    @Test
    void whoeverWaitsTurnsAwayAtOnceAndWhatTheWorkGivesLaterIsClosed() throws InterruptedException {
        CountDownLatch turnedAway = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        AutoCloseable result = closed::countDown;
        assertThrows(
                CancellationException.class,
                () -> NativeTask.run("work", () -> true, abandoned -> {
                    await(turnedAway);
                    assertTrue(abandoned.getAsBoolean());
                    return result;
                }));
        turnedAway.countDown();
        assertTrue(closed.await(10, TimeUnit.SECONDS));
    }

    @Test
    void anInterruptedWaiterTurnsAwayAndStaysInterrupted() {
        CountDownLatch turnedAway = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        assertThrows(
                CancellationException.class,
                () -> NativeTask.run("work", () -> false, abandoned -> {
                    await(turnedAway);
                    return "late";
                }));
        assertTrue(Thread.interrupted());
        turnedAway.countDown();
    }

    @Test
    void failuresOfTheWorkReachTheCaller() {
        assertThrows(
                FileNotFoundException.class,
                () -> NativeTask.run("work", () -> false, abandoned -> {
                    throw new FileNotFoundException("x");
                }));
        assertThrows(
                FileNotFoundException.class,
                () -> NativeTask.run("work", () -> false, abandoned -> {
                    throw new UncheckedIOException(new FileNotFoundException("x"));
                }));
        Exception e = assertThrows(
                IllegalStateException.class,
                () -> NativeTask.run("work", () -> false, abandoned -> {
                    throw new EngineException(
                            "[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried 9 bytes\nat 1");
                }));
        assertTrue(e.getMessage()
                .startsWith("The memory of the device is not enough for this training or prediction. Cure: "));
        assertFalse(e.getMessage().contains("\n"));
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
