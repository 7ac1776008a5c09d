// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import org.slicewise.segmentation.ValidationScore;

/**
 * The best validation of a training.
 *
 * @param iteration iterations done when it was made; 0 if there is none yet
 * @param score its mean, not a number if there is none
 * @param misses validations after it
 */
record BestSoFar(int iteration, double score, int misses) {

    static final BestSoFar NONE = new BestSoFar(0, Double.NaN, 0);

    /** Whether there is one. */
    boolean isThere() {
        return iteration > 0;
    }

    /** This, or the next validation if that is better; the first one is better than none. */
    BestSoFar or(ValidationScore next) {
        double mean = next.mean();
        boolean better = !isThere() || mean > score || Double.isNaN(score) && !Double.isNaN(mean);
        return better ? new BestSoFar(next.iteration(), mean, 0) : new BestSoFar(iteration, score, misses + 1);
    }

    /** Whether there were as many worse validations as may be; 0 for any number. */
    boolean isOver(int patience) {
        return patience > 0 && misses >= patience;
    }
}
