// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Trains segmenters on sparse masks. */
public interface SegmenterTrainer {

    /**
     * A segmenter trained on the annotated slices of the cases; voxels that are not annotated have no part in the loss.
     * The same cases, specification and device give the same segmenter as far as the device allows.
     *
     * @param cases at least one, with at least one annotated slice in all
     * @param labels every label that occurs in the masks
     * @param device {@code auto}, {@code cpu} or {@code gpu:N}
     * @return a segmenter whose specification states the patch that was really used; the caller closes it
     * @throws IOException if an image cannot be read or the device cannot be used
     * @throws CancellationException if the monitor cancelled
     */
    Segmenter train(
            List<TrainingCase> cases, LabelNames labels, TrainingSpec spec, String device, TrainingMonitor monitor)
            throws IOException, CancellationException;
}
