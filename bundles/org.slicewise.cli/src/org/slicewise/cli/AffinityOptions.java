// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slicewise.djl.AffinityTrainer;
import org.slicewise.djl.DjlSliceAffinity;
import org.slicewise.interpolation.AffinitySpec;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.interpolation.SliceAffinity;
import org.slicewise.segmentation.TrainingMonitor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say where the slice affinity of the method "learned" comes from. */
final class AffinityOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--affinity",
            paramLabel = "FILE",
            description = "Slice affinity for the method learned, from slicewise affinity (default: one is trained on "
                    + "the images at hand).")
    private Path file;

    @Option(
            names = "--affinity-iterations",
            paramLabel = "N",
            description = "Batches to train a slice affinity with (default: ${DEFAULT-VALUE}).")
    private int iterations = AffinitySpec.defaults().iterations();

    @Option(
            names = "--affinity-seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of that training (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            defaultValue = "auto",
            description = "auto, cpu or gpu:N (default: ${DEFAULT-VALUE}).")
    private String device;

    /** Returns how an affinity would be trained; a wrong value is wrong usage. */
    AffinitySpec training() {
        AffinitySpec byDefault = AffinitySpec.defaults().withSeed(seed);
        return Usage.value(command, "--affinity-iterations", () -> byDefault.withIterations(iterations));
    }

    /** Reads or trains the affinity, if one of the interpolators needs it; the caller closes it. */
    Optional<SliceAffinity> affinity(
            Collection<MaskInterpolator> interpolators,
            List<AffinityTrainer.Image> images,
            Cancellation cancellation,
            Surroundings surroundings)
            throws IOException {
        if (interpolators.stream().noneMatch(AffinityOptions::needsOne)) {
            return Optional.empty();
        }
        return Optional.of(file == null ? train(images, cancellation, surroundings) : load());
    }

    /** Whether the interpolator looks at the image. */
    static boolean needsOne(MaskInterpolator interpolator) {
        return interpolator.need() == MaskInterpolator.Need.IMAGE_AND_AFFINITY;
    }

    /** Trains an affinity and shows how that goes. */
    DjlSliceAffinity train(List<AffinityTrainer.Image> images, Cancellation cancellation, Surroundings surroundings)
            throws IOException {
        Slicewise.quietEngine(command);
        try (Progress progress = surroundings.progress(command, "iteration")) {
            return AffinityTrainer.train(images, training(), device, new Monitor(progress, cancellation));
        }
    }

    private DjlSliceAffinity load() throws IOException {
        Slicewise.quietEngine(command);
        return DjlSliceAffinity.load(file, device);
    }

    /** Shows each iteration and asks whether to go on. */
    private record Monitor(Progress progress, Cancellation cancellation) implements TrainingMonitor {
        @Override
        public void iteration(int done, int of, double loss, double rate) {
            progress.at(done, of, String.format(Locale.ROOT, "slice affinity, loss %.4f", loss));
        }

        @Override
        public boolean isCancelled() {
            return cancellation.isAsked();
        }
    }
}
