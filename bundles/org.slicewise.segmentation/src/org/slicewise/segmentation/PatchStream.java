// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.slicewise.volume.Seeds;
import org.slicewise.volume.Workers;
import org.slicewise.volume.settings.Checked;

/**
 * The batches of a training in order, drawn ahead of the trainer on threads of their own.
 *
 * <p>Every batch has a generator of its own, derived from the seed and the batch's number: batch {@code i} is the same
 * whatever the number of threads, and wherever the stream starts, so that a training can go on from any batch. Of batches
 * that are not yet handed out there are no more than two beyond the number of threads. A batch that was handed out is the
 * caller's alone. The stream itself is for one thread at a time.
 */
public final class PatchStream implements AutoCloseable {

    private static final int MOST_THREADS = 8;
    private static final int BATCHES_BEYOND_THREADS = 2;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final IntFunction<PatchBatch> draw;
    private final int end;
    private final ExecutorService workers;
    private final Queue<Future<PatchBatch>> ahead = new ArrayDeque<>();
    private int drawn;
    private int taken;
    private long waited;

    private PatchStream(int startAt, int end, int threads, IntFunction<PatchBatch> draw) {
        this.draw = draw;
        this.end = end;
        this.drawn = startAt;
        this.taken = startAt;
        this.workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "slicewise-patches-" + NUMBER.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < threads + BATCHES_BEYOND_THREADS; i++) {
            drawOneMore();
        }
    }

    /**
     * A stream on as many threads as {@link Workers#threads()} says, but no more than {@value #MOST_THREADS}.
     *
     * @param spec says how many patches make a batch, how many batches there are, and the seed
     * @param startAt the number of the first batch, 0 for a training from its beginning
     */
    public static PatchStream startAt(int startAt, PatchSampler sampler, TrainingSpec spec) {
        return startAt(startAt, sampler, spec, Math.min(MOST_THREADS, Workers.threads()));
    }

    /** A stream on a number of threads. */
    static PatchStream startAt(int startAt, PatchSampler sampler, TrainingSpec spec, int threads) {
        return of(startAt, spec.iterations(), threads, number -> {
            RandomGenerator random = Seeds.generator(spec.seed(), "patches", "", number);
            return sampler.draw(spec.batch(), random);
        });
    }

    /** A stream of the batches from {@code startAt} to before {@code end}, each drawn by its number. */
    static PatchStream of(int startAt, int end, int threads, IntFunction<PatchBatch> draw) {
        Checked.within("number of the first batch", startAt, 0, end);
        return new PatchStream(startAt, end, threads, draw);
    }

    private void drawOneMore() {
        if (drawn < end) {
            int number = drawn++;
            ahead.add(workers.submit(() -> draw.apply(number)));
        }
    }

    /**
     * The next batch; waits for it if it is not drawn yet.
     *
     * @throws NoSuchElementException after the last batch of the training
     * @throws CancellationException if the stream is closed, or the calling thread was interrupted
     * @throws IllegalStateException if the batch could not be drawn, with the cause
     */
    public PatchBatch next() {
        if (workers.isShutdown()) {
            throw new CancellationException("The stream of patches is closed.");
        }
        if (ahead.isEmpty()) {
            throw new NoSuchElementException("There are no more than %d batches in the training.".formatted(end));
        }
        long since = System.nanoTime();
        try {
            PatchBatch batch = ahead.remove().get();
            taken++;
            drawOneMore();
            return batch;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new CancellationException("The training was interrupted while it waited for patches.");
        } catch (ExecutionException e) {
            close();
            throw new IllegalStateException(
                    "Batch %d of %d could not be drawn: %s".formatted(taken + 1, end, e.getCause()), e.getCause());
        } finally {
            waited += System.nanoTime() - since;
        }
    }

    /** How long {@link #next} has waited for batches, all calls together. */
    public Duration waitingTime() {
        return Duration.ofNanos(waited);
    }

    /** Ends the threads: at once, or, in the middle of a patch, when it is done. */
    @Override
    public void close() {
        workers.shutdownNow();
        ahead.clear();
    }
}
