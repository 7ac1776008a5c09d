// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.slicewise.sampling.features.FeatureMaker;
import org.slicewise.sampling.features.FeatureMakers;
import org.slicewise.sampling.features.ImageCase;
import org.slicewise.sampling.features.PictureSet;
import org.slicewise.sampling.features.ReducedFeatures;
import org.slicewise.sampling.features.SliceFeatures;
import org.slicewise.sampling.features.SlicePictures;
import org.slicewise.volume.Seeds;
import org.slicewise.volume.WorkMonitor;

/**
 * The codes of a small convolutional auto-encoder that is trained on the pictures of the slices themselves, as the
 * representative annotation of Zheng et al. (2019, 2020) does; fitted to at most 8192 slices, spread evenly over all
 * volumes. What is given are the 32 principal components of the codes. On a CPU the same images, seed and number of threads give
 * the same codes bit for bit.
 */
public final class AutoEncoderFeatures implements FeatureMaker {

    private static final int MOST_PICTURES = 8192;
    private static final int ITERATIONS = 1500;
    private static final int BATCH = 32;
    private static final double RATE = 2e-3;

    private final String device;
    private final int iterations;

    /**
     * Features made on a device.
     *
     * @param device {@code auto}, {@code cpu} or {@code gpu:N}
     */
    public AutoEncoderFeatures(String device) {
        this(device, ITERATIONS);
    }

    AutoEncoderFeatures(String device, int iterations) {
        this.device = device;
        this.iterations = iterations;
    }

    /** All feature makers there are, those made with PyTorch on the best device included. */
    public static FeatureMakers makers() {
        return FeatureMakers.with(new AutoEncoderFeatures("auto"));
    }

    @Override
    public String name() {
        return "auto-encoder";
    }

    @Override
    public String description() {
        return "Codes of a small auto-encoder that is trained on the slices: minutes.";
    }

    @Override
    public Map<String, SliceFeatures> make(List<ImageCase> cases, long seed, WorkMonitor monitor) throws IOException {
        PictureSet set = PictureSet.of(cases, AutoEncoder.REDUCTION);
        Device where = DjlRuntime.get().device(device);
        RelayedMonitor relay = new RelayedMonitor(monitor);
        Map<String, SliceFeatures> codes = NativeTask.run(
                "training of the auto-encoder",
                relay::isCancelled,
                abandoned -> codes(set, seed, where, relay, abandoned));
        relay.pass();
        return ReducedFeatures.of(codes, monitor);
    }

    private Map<String, SliceFeatures> codes(
            PictureSet set, long seed, Device where, WorkMonitor monitor, BooleanSupplier abandoned)
            throws IOException {
        WorkMonitor checked = (done, of, what) -> {
            if (abandoned.getAsBoolean()) {
                throw new CancellationException("The training of the auto-encoder was cancelled.");
            }
            monitor.at(done, of, what);
        };
        List<float[]> pictures = set.selection(MOST_PICTURES, checked);
        try (AutoEncoderTraining training = new AutoEncoderTraining(
                set.channels(), set.canvas(), DjlRuntime.get().newManager(where), seed)) {
            train(training, pictures, seed, checked);
            return set.describe(each -> described(training, each), checked);
        }
    }

    private void train(AutoEncoderTraining training, List<float[]> pictures, long seed, WorkMonitor monitor) {
        RandomGenerator random = Seeds.generator(seed, "auto-encoder", "", 0);
        float[] batch = new float[BATCH * pictures.get(0).length];
        for (int done = 0; done < iterations; done++) {
            for (int i = 0; i < BATCH; i++) {
                float[] picture = pictures.get(random.nextInt(pictures.size()));
                System.arraycopy(picture, 0, batch, i * picture.length, picture.length);
            }
            float loss = training.step(batch, RATE * (iterations - done) / iterations);
            if (!Float.isFinite(loss)) {
                throw new IllegalStateException(
                        "The loss of the auto-encoder is %s at iteration %d. Cure: another seed, or the features \"pca\"."
                                .formatted(loss, done + 1));
            }
            monitor.at(done + 1, iterations, "trained the auto-encoder");
        }
    }

    private static SliceFeatures described(AutoEncoderTraining training, SlicePictures pictures) {
        int dimensions = training.codeSize();
        float[] codes = new float[pictures.count() * dimensions];
        for (int first = 0; first < pictures.count(); first += BATCH) {
            int count = Math.min(BATCH, pictures.count() - first);
            float[] batch = new float[count * pictures.size()];
            System.arraycopy(pictures.values(), first * pictures.size(), batch, 0, batch.length);
            System.arraycopy(training.encode(batch), 0, codes, first * dimensions, count * dimensions);
        }
        return SliceFeatures.of(dimensions, codes);
    }
}
