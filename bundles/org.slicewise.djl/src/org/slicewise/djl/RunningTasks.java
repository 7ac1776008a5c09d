// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tasks in native code that have not ended, also those that nobody waits for any more.
 *
 * <p>PyTorch is taken down with the process, and crashes it if a thread is still inside. So the end of the virtual
 * machine tells all tasks to end, and waits for them: for one step, as a rule.
 */
final class RunningTasks {

    private static final long PATIENCE_MILLIS = 60_000;

    private static final RunningTasks ONLY = new RunningTasks();

    private final Map<NativeTask<?>, Thread> threads = new ConcurrentHashMap<>();
    private volatile boolean ending;

    private RunningTasks() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(this::end, "slicewise end of native work"));
        } catch (IllegalStateException shutdownRuns) {
            ending = true;
        }
    }

    /** Runs a task on a thread of its own. */
    static void start(NativeTask<?> task, Runnable work, String name) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } finally {
                        ONLY.threads.remove(task);
                    }
                },
                name);
        thread.setDaemon(true);
        ONLY.threads.put(task, thread);
        thread.start();
    }

    /** True once the virtual machine is about to end. */
    static boolean isEnding() {
        return ONLY.ending;
    }

    /** True if a task runs on though nobody waits for it. */
    static boolean isOneAbandoned() {
        return ONLY.threads.keySet().stream().anyMatch(NativeTask::isAbandoned);
    }

    private void end() {
        ending = true;
        long latest = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        try {
            for (Thread thread : threads.values()) {
                thread.join(Math.max(1, (latest - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
