// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import org.slicewise.volume.settings.Checked;

/**
 * How a training goes downhill: the optimiser, its learning rate over time, and what is done to gradients and weights
 * around it.
 *
 * @param optimizer the optimiser with its base learning rate
 * @param schedule how the learning rate changes
 * @param clip largest Euclidean norm of all gradients together, longer ones are scaled down to it; 0 for no limit
 * @param accumulation batches whose mean gradient makes one update, from 1 to 1024
 * @param average decay of the exponential moving average of the weights that the segmenter gets, from 0 to below 1; 0
 *     for the weights themselves
 */
public record DescentSpec(
        OptimizerSpec optimizer, RateSchedule schedule, double clip, int accumulation, double average) {

    public DescentSpec {
        Checked.within("clip", clip, 0, 1e6);
        Checked.within("accumulation", accumulation, 1, 1024);
        Checked.within("average", average, 0, 0.999999);
    }

    /** Neither limit, accumulation nor average. */
    public static DescentSpec of(OptimizerSpec optimizer, RateSchedule schedule) {
        return new DescentSpec(optimizer, schedule, 0, 1, 0);
    }

    /** This descent with another optimiser. */
    public DescentSpec withOptimizer(OptimizerSpec other) {
        return new DescentSpec(other, schedule, clip, accumulation, average);
    }

    /** This descent with another schedule. */
    public DescentSpec withSchedule(RateSchedule other) {
        return new DescentSpec(optimizer, other, clip, accumulation, average);
    }
}
