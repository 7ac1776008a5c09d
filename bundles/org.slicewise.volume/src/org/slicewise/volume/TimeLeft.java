// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long work will take, by how long what is done of it took; the first step also prepares, and is not counted. */
final class TimeLeft {

    private final LongSupplier nanoTime;
    private int first = -1;
    private long start;

    TimeLeft(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * The time from now on.
     *
     * @param done steps done so far, as many or more than at the last call
     * @param of steps in all
     * @return zero as long as nothing is known
     */
    Duration after(int done, int of) {
        long now = nanoTime.getAsLong();
        if (first < 0) {
            first = done;
            start = now;
        }
        return done == first ? Duration.ZERO : Duration.ofNanos((now - start) / (done - first) * (of - done));
    }
}
