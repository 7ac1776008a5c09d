// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slicewise.volume.Seeds;

@Timeout(60)
class PatchStreamTest {

    private static final TrainingSpec SPEC = TrainingSpec.defaults3d()
            .withPatch(new Patch(6, 5, 4))
            .withBatch(3)
            .withIterations(12)
            .withAugmentations(Augmentations.names())
            .withSeed(4);

    private static PatchSampler sampler() {
        return PatchSampler.of(
                List.of(
                        Scans.numbered("a", Scans.ras(9, 8, 7), 0, 3, 6),
                        Scans.numbered("b", Scans.sil(9, 5, 5), 0, 8)),
                LabelNames.of(Set.of(1)),
                SPEC,
                1);
    }

    /** Twelve batches of three patches, before each of which something is done with its number. */
    private static PatchStream stream(int threads, IntConsumer each) {
        AtomicInteger number = new AtomicInteger();
        Patch size = new Patch(2, 2, 1);
        return PatchStream.of(
                0,
                12,
                threads,
                batch -> PatchDraws.batch(3, 1, size, () -> {
                    each.accept(number.getAndIncrement());
                    return Patches.constant(size, 0, 0);
                }));
    }

    private static List<PatchBatch> rest(PatchStream stream, int count) {
        List<PatchBatch> batches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batches.add(stream.next());
        }
        return batches;
    }

    private static void assertSameBatches(List<PatchBatch> expected, List<PatchBatch> batches) {
        assertEquals(expected.size(), batches.size());
        for (int i = 0; i < expected.size(); i++) {
            assertNotSame(expected.get(i).image(), batches.get(i).image());
            assertArrayEquals(expected.get(i).image(), batches.get(i).image());
            assertArrayEquals(expected.get(i).classes(), batches.get(i).classes());
        }
    }

    private static List<PatchBatch> drawnOneByOne() {
        PatchSampler sampler = sampler();
        List<PatchBatch> batches = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            batches.add(sampler.draw(3, Seeds.generator(4, "patches", "", i)));
        }
        return batches;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void batchesAreTheSameWhateverTheThreads(int threads) {
        try (PatchStream stream = PatchStream.startAt(0, sampler(), SPEC, threads)) {
            assertSameBatches(drawnOneByOne(), rest(stream, 12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 12})
    void startsAtAnyBatchAsIfThoseBeforeHadBeenTaken(int startAt) {
        try (PatchStream stream = PatchStream.startAt(startAt, sampler(), SPEC)) {
            assertSameBatches(drawnOneByOne().subList(startAt, 12), rest(stream, 12 - startAt));
        }
    }

    @Test
    void endsAfterTheLastBatchOfTheTraining() {
        try (PatchStream stream = PatchStream.startAt(11, sampler(), SPEC, 2)) {
            stream.next();
            String message =
                    assertThrows(NoSuchElementException.class, stream::next).getMessage();
            assertTrue(message.contains("12 batches"), message);
        }
        assertThrows(IllegalArgumentException.class, () -> PatchStream.startAt(13, sampler(), SPEC, 2));
    }

    @Test
    void drawsNoMoreThanTwoBatchesBeyondTheThreads() throws InterruptedException {
        AtomicInteger patches = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(4 * 3);
        IntConsumer each = number -> {
            patches.incrementAndGet();
            enough.countDown();
        };
        try (PatchStream stream = stream(2, each)) {
            enough.await();
            Thread.sleep(100);
            assertEquals(4 * 3, patches.get());
            rest(stream, 12);
        }
        assertEquals(12 * 3, patches.get());
    }

    @Test
    void handsOnWhyABatchCouldNotBeDrawn() {
        IllegalArgumentException reason = new IllegalArgumentException("no such voxel");
        IntConsumer each = number -> {
            if (number == 7) {
                throw reason;
            }
        };
        try (PatchStream stream = stream(1, each)) {
            rest(stream, 2);
            IllegalStateException failure = assertThrows(IllegalStateException.class, stream::next);
            assertSame(reason, failure.getCause());
            assertTrue(failure.getMessage().contains("Batch 3 of 12"), failure.getMessage());
            assertTrue(failure.getMessage().contains("no such voxel"), failure.getMessage());
            assertThrows(CancellationException.class, stream::next);
        }
    }

    @Test
    void closingEndsTheThreadsInTheMiddleOfABatch() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        AtomicInteger patches = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        IntConsumer each = number -> {
            threads.add(Thread.currentThread());
            patches.incrementAndGet();
            started.countDown();
            awaitUninterruptibly(closed);
        };
        PatchStream stream = stream(1, each);
        started.await();
        stream.close();
        stream.close();
        closed.countDown();
        Thread worker = threads.get(0);
        assertTrue(worker.isDaemon());
        assertTrue(worker.getName().startsWith("slicewise-patches-"), worker.getName());
        worker.join();
        assertEquals(1, patches.get(), "patches drawn of a batch of 3");
        assertThrows(CancellationException.class, stream::next);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anInterruptedTrainerStopsWaiting() {
        CountDownLatch never = new CountDownLatch(1);
        IntConsumer each = number -> awaitUninterruptibly(never);
        try (PatchStream stream = stream(1, each)) {
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, stream::next);
            assertTrue(Thread.interrupted());
        } finally {
            never.countDown();
        }
    }

    @Test
    void tellsHowLongTheTrainerWaited() {
        IntConsumer each = number -> sleep(10);
        try (PatchStream stream = stream(1, each)) {
            assertEquals(Duration.ZERO, stream.waitingTime());
            stream.next();
            stream.next();
            assertFalse(stream.waitingTime().isZero());
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
