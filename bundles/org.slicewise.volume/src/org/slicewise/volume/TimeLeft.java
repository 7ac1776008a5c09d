// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long work will take, by how long what is done of it took; the first step also prepares, and is not counted. */
public final class TimeLeft {

    private final LongSupplier nanoTime;
    private long first = -1;
    private long start;

    /** Nothing is done yet; the clock counts nanoseconds. */
    public TimeLeft(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * The time from now on.
     *
     * @param done steps done so far, as many or more than at the last call
     * @param of steps in all
     * @return zero as long as nothing is known
     */
    public Duration after(long done, long of) {
        long now = nanoTime.getAsLong();
        if (first < 0) {
            first = done;
            start = now;
        }
        return done <= first ? Duration.ZERO : Duration.ofNanos((now - start) / (done - first) * (of - done));
    }
}
