// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slicewise.segmentation.Checkpoints;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.segmentation.SegmenterTrainer;
import org.slicewise.segmentation.TrainingData;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.TrainingSpec;

/**
 * Trains segmenters with PyTorch.
 *
 * <p>On a CPU the same cases, specification and number of threads give the same weights bit for bit. The monitor is
 * told of iterations on a thread of the training's own, and is asked about cancelling on that and on the calling
 * thread, so that a cancelled training ends at once even if a step takes long.
 */
public final class DjlSegmenterTrainer implements SegmenterTrainer {

    @Override
    public Segmenter train(
            TrainingData data, TrainingSpec spec, Checkpoints checkpoints, String device, TrainingMonitor monitor)
            throws IOException, CancellationException {
        requireKnown(spec, data.labels());
        Device where = DjlRuntime.get().device(device);
        return NativeTask.run("training", monitor::isCancelled, abandoned -> {
            Optional<RunFolder> folder = RunFolder.open(checkpoints);
            try {
                BooleanSupplier cancelled = () -> abandoned.getAsBoolean() || monitor.isCancelled();
                RunPlan plan = RunPlan.of(data, spec, where);
                return DjlSegmenter.of(new TrainingRun(plan, folder, monitor, cancelled).finish(), where);
            } finally {
                if (folder.isPresent()) {
                    folder.get().close();
                }
            }
        });
    }

    private static void requireKnown(TrainingSpec spec, LabelNames labels) {
        Networks.check(spec);
        requireWeights(Losses.named(spec.loss()), spec.classWeights(), labels);
    }

    private static void requireWeights(Loss loss, List<Double> weights, LabelNames labels) {
        if (!weights.isEmpty() && !loss.isWeighted()) {
            throw new IllegalArgumentException(
                    ("\"class-weights\" must be empty, because the loss \"%s\" has no part for them, but is %s. Cure: no"
                                    + " weights, or the loss \"weighted-cross-entropy\".")
                            .formatted(loss.name(), weights));
        }
        if (!weights.isEmpty() && weights.size() != labels.classes()) {
            throw new IllegalArgumentException(
                    "\"class-weights\" must have one weight for each of the %d labels %s, but has %d."
                            .formatted(labels.classes(), labels.labels(), weights.size()));
        }
    }
}
