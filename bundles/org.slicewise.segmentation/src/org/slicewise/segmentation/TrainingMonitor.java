// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

/** Follows a training, and may ask it to stop. */
@FunctionalInterface
public interface TrainingMonitor {

    /** A monitor that ignores everything and never cancels. */
    TrainingMonitor SILENT = (done, of, loss, rate) -> {};

    /**
     * Told after every iteration.
     *
     * @param done iterations done so far, from 1 to {@code of}
     * @param of iterations of the whole training
     * @param loss mean loss of the iteration's batch
     * @param rate learning rate of the iteration
     */
    void iteration(int done, int of, double loss, double rate);

    /** Asked before every iteration; true ends the training with a {@code CancellationException}. */
    default boolean isCancelled() {
        return false;
    }
}
