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
        Networks.check(spec);
        requireWeightOfEach(data.labels(), spec.classWeights());
        Device where = DjlRuntime.get().device(device);
        return NativeTask.run("training", monitor::isCancelled, abandoned -> {
            BooleanSupplier cancelled = () -> abandoned.getAsBoolean() || monitor.isCancelled();
            Optional<RunFolder> folder = RunFolder.open(checkpoints, cancelled);
            try {
                RunPlan plan = RunPlan.of(data, spec, where);
                return DjlSegmenter.of(new TrainingRun(plan, folder, monitor, cancelled).finish(), where);
            } finally {
                if (folder.isPresent()) {
                    folder.get().close();
                }
            }
        });
    }

    /**
     * Refuses a file of weights that a training could not start with, before there are any images. Where the training
     * goes on from a checkpoint the file is not asked for.
     *
     * @throws IOException if a file is named, but is not there or does not hold the weights of the network's encoder; the
     *     text names the file to fetch
     */
    public static void checkWeights(TrainingSpec spec, Checkpoints checkpoints) throws IOException {
        boolean goesOn = checkpoints.resume()
                && checkpoints.folder().filter(RunFolder::hasCheckpoint).isPresent();
        if (!spec.network().weights().isEmpty() && !goesOn) {
            GivenWeights.check(spec.network(), spec.patch());
        }
    }

    private static void requireWeightOfEach(LabelNames labels, List<Double> weights) {
        if (!weights.isEmpty() && weights.size() != labels.classes()) {
            throw new IllegalArgumentException(
                    "\"class-weights\" must have one weight for each of the %d labels %s, but has %d."
                            .formatted(labels.classes(), labels.labels(), weights.size()));
        }
    }
}
