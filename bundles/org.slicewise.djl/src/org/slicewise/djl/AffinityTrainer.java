// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.slicewise.interpolation.AffinitySpec;
import org.slicewise.segmentation.RateSchedule;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.volume.Volume;

/**
 * Trains slice affinities on images alone (Yeung et al. 2021, Sli2Vol): each slice is put together from pixels of a
 * neighbouring one, and the better that is, the better pixels that belong together are known. No mask is read.
 *
 * <p>On a CPU the same images, specification and number of threads give the same weights bit for bit. The learning rate
 * falls to a tenth along half a cosine. The monitor is told of iterations on a thread of the training's own, and is
 * asked about cancelling on that and on the calling thread.
 */
public final class AffinityTrainer {

    private static final RateSchedule RATES = new RateSchedule.Cosine(0.1);

    private AffinityTrainer() {}

    /** An image that is read when it is needed. */
    @FunctionalInterface
    public interface Image {

        /** Reads it; of several channels the first one counts. */
        Volume read() throws IOException;
    }

    /**
     * Trains an affinity.
     *
     * @param images read once each, in this order, across their axial axis
     * @param device {@code auto}, {@code cpu} or {@code gpu:N}
     * @throws IOException if an image cannot be read or the device cannot be used
     * @throws CancellationException if the monitor asked for it
     * @throws IllegalArgumentException if no image has enough slices
     * @throws IllegalStateException if the loss is not finite any more
     */
    public static DjlSliceAffinity train(List<Image> images, AffinitySpec spec, String device, TrainingMonitor monitor)
            throws IOException, CancellationException {
        Device where = DjlRuntime.get().device(device);
        return NativeTask.run("training of a slice affinity", monitor::isCancelled, abandoned -> {
            BooleanSupplier cancelled = () -> abandoned.getAsBoolean() || monitor.isCancelled();
            SlicePairs pairs = SlicePairs.of(images, spec, cancelled);
            try (AffinityTraining training =
                    new AffinityTraining(DjlRuntime.get().newManager(where), spec)) {
                run(training, pairs, spec, monitor, cancelled);
                return DjlSliceAffinity.of(
                        new StoredAffinity(spec, training.weights().values()), where);
            }
        });
    }

    private static void run(
            AffinityTraining training,
            SlicePairs pairs,
            AffinitySpec spec,
            TrainingMonitor monitor,
            BooleanSupplier cancelled) {
        for (int done = 0; done < spec.iterations(); done++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException(
                        "The training of a slice affinity was cancelled after %d of %d iterations."
                                .formatted(done, spec.iterations()));
            }
            long first = (long) done * spec.batch();
            List<SlicePairs.Pair> batch = LongStream.range(first, first + spec.batch())
                    .mapToObj(pairs::at)
                    .toList();
            double rate = RATES.at(spec.rate(), done, spec.iterations());
            float loss = training.step(batch, rate);
            requireFinite(loss, done + 1, rate);
            monitor.iteration(done + 1, spec.iterations(), loss, rate);
        }
    }

    private static void requireFinite(float loss, int iteration, double rate) {
        if (!Float.isFinite(loss)) {
            throw new IllegalStateException(
                    ("The loss of the slice affinity is %s at iteration %d, with a learning rate of %s: the training"
                                    + " diverged. Cure: a learning rate ten times smaller.")
                            .formatted(loss, iteration, rate));
        }
    }
}
