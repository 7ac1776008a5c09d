// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slicewise.segmentation.TrainingSpec;

/**
 * Refuses trainings in which batch norm would see one value of each channel: that has no variance, and PyTorch would
 * collect what is no number, though the loss stays one.
 */
final class BatchNormCheck {

    private static final Pattern BATCH_NORM = Pattern.compile("torch\\.batch_norm\\(.*?\\bs\\[(\\d+)\\].*");

    private BatchNormCheck() {}

    /**
     * Looks at every batch norm of a network.
     *
     * @param spec with all sides of the patch given
     * @throws IllegalArgumentException that names batch and patch, and the cure
     */
    static void require(NetworkPlan plan, TrainingSpec spec) {
        if (spec.batch() == 1 && fewestValues(plan, spec) == 1) {
            throw new IllegalArgumentException(
                    ("The batch norm of \"%s\" would see one value of each channel where the resolution is lowest, for the batch is 1"
                                    + " and the patch %s: no variance can be learned from that. Cure: a batch of 2, or a larger"
                                    + " patch.")
                            .formatted(spec.network().name(), spec.patch()));
        }
    }

    /** The fewest values of a channel of one patch that a batch norm sees. */
    private static long fewestValues(NetworkPlan plan, TrainingSpec spec) {
        long[] bytes = Footprint.bytes(plan, plan.image(1, spec.patch()));
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < bytes.length; i++) {
            Matcher norm = BATCH_NORM.matcher(plan.lines().get(i).expression());
            if (norm.matches()) {
                TensorFact mean = plan.statistics().get(Integer.parseInt(norm.group(1)));
                fewest = Math.min(fewest, bytes[i] / Float.BYTES / mean.size());
            }
        }
        return fewest;
    }
}
