// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.concurrent.CancellationException;
import org.slicewise.volume.WorkMonitor;

/** Carries progress from the thread that works to the one that waits, which alone may tell the monitor of it. */
final class RelayedMonitor implements WorkMonitor {

    private final WorkMonitor monitor;
    private volatile Progress last = new Progress(0, 1, "");

    RelayedMonitor(WorkMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public void at(long done, long of, String what) {
        last = new Progress(done, of, what);
    }

    /** Tells the monitor, on the calling thread; whether it cancels. */
    boolean isCancelled() {
        try {
            pass();
            return false;
        } catch (CancellationException e) {
            return true;
        }
    }

    /** Tells the monitor, on the calling thread. */
    void pass() {
        Progress now = last;
        monitor.at(now.done, now.of, now.what);
    }

    private record Progress(long done, long of, String what) {}
}
