// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/** Watches long work, and may end it by throwing a {@link java.util.concurrent.CancellationException}. */
@FunctionalInterface
public interface WorkMonitor {

    /** A monitor that ignores everything and never cancels. */
    WorkMonitor SILENT = (done, of, what) -> {};

    /**
     * Told after every step, from the thread that asked for the work.
     *
     * @param done steps done so far, from 0 to {@code of}
     * @param of steps of the whole work
     * @param what what was done, in a few words
     */
    void at(long done, long of, String what);
}
