// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * As many workers as there are threads to use, each with working memory of its own.
 *
 * <p>The threads are daemons that all calls share; the calling one is among the workers.
 */
public final class Workers {

    private static final String THREADS = "slicewise.threads";

    private static final ExecutorService POOL = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "slicewise-worker");
        thread.setDaemon(true);
        return thread;
    });

    private final List<IntConsumer> workers;

    /** Takes a worker for each of a number of threads. */
    public Workers(int threads, Supplier<IntConsumer> worker) {
        this.workers = Stream.generate(worker).limit(threads).toList();
    }

    /** The number of threads to use: the system property {@code slicewise.threads}, else the number of processors. */
    public static int threads() {
        String asked = System.getProperty(THREADS);
        if (asked == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (!asked.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(
                    "The system property %s must be a whole number from 1 to 9999, but is \"%s\"."
                            .formatted(THREADS, asked));
        }
        return Integer.parseInt(asked);
    }

    /** Has each number below {@code count} done once by the same worker on all threads, which has no memory of its own. */
    static void forEach(int count, IntConsumer worker) {
        new Workers(threads(), () -> worker).forEach(0, count);
    }

    /** Has each number from {@code first} to before {@code end} done once by some worker; throws what a worker threw. */
    public void forEach(int first, int end) {
        AtomicInteger next = new AtomicInteger(first);
        CompletableFuture<?>[] others = workers.stream()
                .skip(1)
                .limit(Math.max(0, end - first - 1))
                .map(worker -> CompletableFuture.runAsync(() -> work(worker, next, end), POOL))
                .toArray(CompletableFuture[]::new);
        try {
            work(workers.get(0), next, end);
        } finally {
            await(CompletableFuture.allOf(others));
        }
    }

    /** Does what is left to do; after a failure nothing is. */
    private static void work(IntConsumer worker, AtomicInteger next, int end) {
        try {
            for (int task = next.getAndIncrement(); task < end; task = next.getAndIncrement()) {
                worker.accept(task);
            }
        } finally {
            next.set(end);
        }
    }

    private static void await(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.getCause();
        }
    }
}
