// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.time.Duration;

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

    /**
     * Told once, before the first iteration.
     *
     * @param curve what is filled while the training goes on; of a training that is resumed, it holds what came before
     */
    default void started(LearningCurve curve) {}

    /**
     * Told after every validation.
     *
     * @param isBest whether the segmenter is the best one so far
     */
    default void validated(ValidationScore score, boolean isBest) {}

    /** Told after every iteration how long the training will probably take from now on. */
    default void left(Duration time) {}

    /** Told what a user should know, in a sentence: that the training was resumed, or ended early, and why. */
    default void note(String sentence) {}

    /** Asked before every iteration; true ends the training with a {@code CancellationException}. */
    default boolean isCancelled() {
        return false;
    }
}
