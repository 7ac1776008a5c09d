// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slicewise.djl.AffinityTrainer;
import org.slicewise.djl.DjlSliceAffinity;
import org.slicewise.interpolation.AffinitySpec;
import org.slicewise.segmentation.TrainingMonitor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say how a slice affinity is trained. */
class AffinityTrainingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

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

    /** Returns the command that has these options. */
    final CommandSpec command() {
        return command;
    }

    /** Returns the name of the device. */
    final String device() {
        return device;
    }

    /** Returns how an affinity would be trained; a wrong value is wrong usage. */
    final AffinitySpec training() {
        AffinitySpec byDefault = AffinitySpec.defaults().withSeed(seed);
        return Usage.value(command, "--affinity-iterations", () -> byDefault.withIterations(iterations));
    }

    /** Trains an affinity and shows how that goes. */
    final DjlSliceAffinity train(
            List<AffinityTrainer.Image> images, Cancellation cancellation, Surroundings surroundings)
            throws IOException {
        Slicewise.quietEngine(command);
        try (Progress progress = surroundings.progress(command, "iteration")) {
            return AffinityTrainer.train(images, training(), device, new Monitor(progress, cancellation));
        }
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
