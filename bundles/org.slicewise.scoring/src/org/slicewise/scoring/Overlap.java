// SPDX-License-Identifier: Apache-2.0
package org.slicewise.scoring;

import java.util.OptionalDouble;

/**
 * How many voxels of a label two masks share. Counts of slices, volumes and cohorts can be added; ratios cannot.
 *
 * @param both voxels that have the label in truth and prediction
 * @param onlyTruth voxels that have it in the truth alone
 * @param onlyPrediction voxels that have it in the prediction alone
 */
public record Overlap(long both, long onlyTruth, long onlyPrediction) {

    /** No voxel at all. */
    public static final Overlap NONE = new Overlap(0, 0, 0);

    public Overlap {
        if (both < 0 || onlyTruth < 0 || onlyPrediction < 0) {
            throw new IllegalArgumentException("Voxel counts cannot be negative, but are %d, %d and %d."
                    .formatted(both, onlyTruth, onlyPrediction));
        }
    }

    /** Intersection over union, from 0 to 1; empty when neither mask has a voxel of the label. */
    public OptionalDouble iou() {
        long union = both + onlyTruth + onlyPrediction;
        return union == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) both / union);
    }

    /** Twice the intersection over the sum of both, from 0 to 1; empty when neither mask has a voxel of the label. */
    public OptionalDouble dice() {
        long sum = 2 * both + onlyTruth + onlyPrediction;
        return sum == 0 ? OptionalDouble.empty() : OptionalDouble.of(2.0 * both / sum);
    }

    /** The voxels of this and the other together. */
    public Overlap plus(Overlap other) {
        return new Overlap(both + other.both, onlyTruth + other.onlyTruth, onlyPrediction + other.onlyPrediction);
    }
}
