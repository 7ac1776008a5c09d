// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void eachNumberIsDoneOnceWhateverTheNumberOfThreads() {
        for (int threads = 1; threads <= 7; threads += 3) {
            AtomicIntegerArray done = new AtomicIntegerArray(100);
            Workers workers = new Workers(threads, () -> done::incrementAndGet);
            workers.forEach(0, 60);
            workers.forEach(60, 100);
            workers.forEach(100, 100);
            for (int i = 0; i < 100; i++) {
                assertEquals(1, done.get(i));
            }
        }
    }

    @Test
    void workersHaveMemoryOfTheirOwnAndWorkAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        AtomicInteger made = new AtomicInteger();
        Workers workers = new Workers(2, () -> {
            made.incrementAndGet();
            return task -> meet(both);
        });
        workers.forEach(0, 2);
        assertEquals(2, made.get());
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            assertTrue(both.await(60, TimeUnit.SECONDS), "the other worker does not come");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whichever thread fails: the caller hears of it, and what is left is not begun. */
    @Test
    void aFailureEndsTheWork() {
        AtomicInteger done = new AtomicInteger();
        for (int failing : new int[] {0, 1}) {
            CountDownLatch both = new CountDownLatch(2);
            Workers workers = new Workers(2, () -> task -> {
                meet(both);
                if (task == failing) {
                    throw new IllegalArgumentException("task " + task);
                }
                done.incrementAndGet();
            });
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> workers.forEach(0, 1_000_000));
            assertEquals("task " + failing, e.getMessage());
        }
        assertTrue(done.get() < 2_000_000 - 2, done + " tasks were done");
    }
}
