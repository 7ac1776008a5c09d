// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.slicewise.segmentation.DescentSpec;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.PatchBatch;
import org.slicewise.segmentation.PatchSampler;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.segmentation.SegmenterTrainer;
import org.slicewise.segmentation.TrainingCase;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.volume.Seeds;

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
            List<TrainingCase> cases, LabelNames labels, TrainingSpec spec, String device, TrainingMonitor monitor)
            throws IOException, CancellationException {
        requireKnown(spec, labels);
        Device where = DjlRuntime.get().device(device);
        return NativeTask.run("training", monitor::isCancelled, abandoned -> {
            PatchSampler sampler = PatchSampler.of(cases, labels, spec);
            NetworkShape shape =
                    new NetworkShape(sampler.channels(), labels.classes(), spec.baseChannels(), spec.levels());
            NetworkPlan plan = NetworkPlan.of(spec.network(), shape);
            DescentSpec descent = DescentSpec.of(spec.optimizer(), spec.schedule());
            try (Training training = Training.starting(plan, DjlRuntime.get().newManager(where), spec, descent)) {
                run(training, sampler, spec, monitor, () -> abandoned.getAsBoolean() || monitor.isCancelled());
                TrainingSpec used = spec.withPatch(sampler.patch());
                return DjlSegmenter.of(
                        new StoredSegmenter(
                                used, labels, plan, training.weights().values()),
                        where);
            }
        });
    }

    private static void run(
            Training training,
            PatchSampler sampler,
            TrainingSpec spec,
            TrainingMonitor monitor,
            BooleanSupplier cancelled) {
        RandomGenerator random = Seeds.generator(spec.seed(), "patches", "", 0);
        double rate = 0;
        for (int done = 0; done < spec.iterations(); done++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException(
                        "The training was cancelled after %d of %d iterations.".formatted(done, spec.iterations()));
            }
            rate = spec.schedule().at(spec.optimizer().rate(), done, spec.iterations());
            PatchBatch batch = sampler.draw(spec.batch(), random);
            float loss = training.step(batch.patch(), batch.image(), batch.classes(), rate);
            requireFinite(loss, done + 1, rate);
            monitor.iteration(done + 1, spec.iterations(), loss, rate);
        }
        training.settle(rate);
    }

    private static void requireFinite(float loss, int iteration, double rate) {
        if (!Float.isFinite(loss)) {
            throw new IllegalStateException(
                    ("The loss is %s at iteration %d, with a learning rate of %s: the training diverged. Cure: a"
                                    + " learning rate ten times smaller.")
                            .formatted(loss, iteration, rate));
        }
    }

    private static void requireKnown(TrainingSpec spec, LabelNames labels) {
        int dimensions = Networks.dimensions(spec.network());
        Loss loss = Losses.named(spec.loss());
        if (dimensions == 2 != spec.is2d()) {
            throw new IllegalArgumentException(
                    "The network \"%s\" needs patches with %s, but \"patch\" is %d x %d x %d."
                            .formatted(
                                    spec.network(),
                                    dimensions == 2 ? "z = 1" : "z above 1 or 0",
                                    spec.patch().x(),
                                    spec.patch().y(),
                                    spec.patch().z()));
        }
        requireWeights(loss, spec.classWeights(), labels);
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
