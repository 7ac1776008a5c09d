// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Trains segmenters on sparse masks. */
public interface SegmenterTrainer {

    /**
     * A segmenter trained on the annotated slices of the cases; voxels that are not annotated have no part in the loss.
     * The same data, specification and device give the same segmenter as far as the device allows, whether the training
     * went through or was resumed.
     *
     * <p>The training is validated if the specification says how often and there are validation cases. It then ends
     * early as the specification says, and the segmenter is the best one of all validations; otherwise it is the last
     * one.
     *
     * @param device {@code auto}, {@code cpu} or {@code gpu:N}
     * @return a segmenter whose specification states the patch that was really used; the caller closes it
     * @throws IllegalArgumentException if data, specification and device do not go together, or the training of the
     *     checkpoints was another one; the text tells the difference
     * @throws IOException if an image or a checkpoint cannot be read, or the device cannot be used
     * @throws CancellationException if the monitor cancelled
     */
    Segmenter train(
            TrainingData data, TrainingSpec spec, Checkpoints checkpoints, String device, TrainingMonitor monitor)
            throws IOException, CancellationException;

    /** A segmenter trained without validation and checkpoints. */
    default Segmenter train(
            List<TrainingCase> cases, LabelNames labels, TrainingSpec spec, String device, TrainingMonitor monitor)
            throws IOException, CancellationException {
        return train(TrainingData.of(cases, labels), spec, Checkpoints.none(), device, monitor);
    }
}
