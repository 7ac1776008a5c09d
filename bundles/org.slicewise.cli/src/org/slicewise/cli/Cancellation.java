// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Work that Ctrl-C (or a termination signal) asks to stop and waits for, so that it can remove what it has half
 * written.
 *
 * <p>The virtual machine stops as soon as its shutdown hooks end. The hook of this class therefore ends only when the
 * work has ended, or after {@link #PATIENCE_SECONDS}.
 */
final class Cancellation {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asked;

    /** Runs the work and returns its exit code, or {@link Exit#CANCELLED} after a line on {@code err}. */
    static int guard(String command, PrintWriter err, Work work) throws Exception {
        Cancellation cancellation = new Cancellation();
        Thread hook = new Thread(cancellation::askAndWait, "slicewise-cancel");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.run(cancellation);
        } catch (CancellationException e) {
            return Failures.report(e, err, command, false);
        } finally {
            cancellation.ended.countDown();
            removeQuietly(hook);
        }
    }

    /** True once someone asked to stop. */
    boolean isAsked() {
        return asked;
    }

    /** Throws when someone asked to stop. */
    void check() {
        if (asked) {
            throw new CancellationException();
        }
    }

    private void askAndWait() {
        asked = true;
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeQuietly(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shutdownRuns) {
            // The hook is running: it is what made the work end.
        }
    }

    /** Work that looks at the cancellation now and then. */
    interface Work {
        /** Returns the exit code. */
        int run(Cancellation cancellation) throws Exception;
    }
}
