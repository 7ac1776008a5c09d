// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Long work in native code, on a thread of its own: a step cannot be interrupted, but whoever waits for it can turn
 * away at once. What the work still gives then is closed.
 */
final class NativeTask<T> {

    private static final long POLL_MILLIS = 50;

    private final AtomicBoolean settled = new AtomicBoolean();
    private final FutureTask<T> future;
    private final String what;

    private NativeTask(String what, Work<T> work) {
        this.what = what;
        this.future = new FutureTask<>(() -> {
            DjlRuntime.get().prepareThread();
            T result = work.run(() -> settled.get() || RunningTasks.isEnding());
            if (!settled.compareAndSet(false, true) && result instanceof AutoCloseable abandoned) {
                abandoned.close();
            }
            return result;
        });
    }

    /** The work itself. */
    @FunctionalInterface
    interface Work<T> {

        /**
         * Does it.
         *
         * @param abandoned asked often; true if nobody waits for the result any more, or the virtual machine is to end
         */
        T run(BooleanSupplier abandoned) throws IOException;
    }

    /**
     * Does the work and waits for it.
     *
     * @param what the work in words, for instance {@code training}
     * @param cancelled asked about 20 times a second, on the calling thread
     * @throws CancellationException if {@code cancelled} said so, or the calling thread was interrupted
     */
    static <T> T run(String what, BooleanSupplier cancelled, Work<T> work) throws IOException {
        NativeTask<T> task = new NativeTask<>(what, work);
        RunningTasks.start(task, task.future, "slicewise " + what);
        return task.result(cancelled);
    }

    private T result(BooleanSupplier cancelled) throws IOException {
        while (true) {
            try {
                return future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (cancelled.getAsBoolean()) {
                    abandon();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                abandon();
            } catch (ExecutionException e) {
                throw unwrapped(e.getCause());
            }
        }
    }

    /** Turns away, unless the result is there this very moment. */
    private void abandon() {
        if (settled.compareAndSet(false, true)) {
            throw new CancellationException("The %s was cancelled.".formatted(what));
        }
    }

    /** True if nobody waits for the result any more. */
    boolean isAbandoned() {
        return settled.get() && !future.isDone();
    }

    private static IOException unwrapped(Throwable cause) {
        if (cause instanceof IOException failure) {
            return failure;
        }
        if (cause instanceof UncheckedIOException failure) {
            return failure.getCause();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw NativeFailure.explained((RuntimeException) cause);
    }
}
