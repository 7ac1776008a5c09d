// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slicewise.segmentation.Checkpoints;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.PatchSampler;
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
                return DjlSegmenter.of(trained(data, spec, folder, where, monitor, cancelled), where);
            } finally {
                if (folder.isPresent()) {
                    folder.get().close();
                }
            }
        });
    }

    private static StoredSegmenter trained(
            TrainingData data,
            TrainingSpec spec,
            Optional<RunFolder> folder,
            Device device,
            TrainingMonitor monitor,
            BooleanSupplier cancelled)
            throws IOException {
        PatchSampler sampler = PatchSampler.of(data.cases(), data.labels(), spec, Networks.step(spec.network()));
        TrainingSpec used = spec.withPatch(sampler.patch());
        NetworkPlan plan =
                NetworkPlan.of(used.network(), sampler.channels(), data.labels().classes(), used.patch());
        try (Training training = new Training(plan, DjlRuntime.get().newManager(device), used)) {
            return new TrainingRun(data, used, plan, sampler, training, folder, device, monitor, cancelled).finish();
        }
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
