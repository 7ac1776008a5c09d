// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.io.IOException;
import java.util.List;
import org.slicewise.djl.DjlSegmenterTrainer;
import org.slicewise.djl.Networks;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingCase;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.volume.Extent;

/**
 * Times whole training steps as users get them, patch sampling included: {@code TrainingStep "NETWORK[
 * OPTION=VALUE]" STEPS}.
 *
 * <p>1 channel, 3 classes, AdamW. U-Nets have 32 base channels and 4 levels; {@code unet-2d} sees 4 slices of 192 x 192,
 * other networks on slices 2 of 128 x 128, networks on blocks 1 of 64 x 64 x 64. The peer is {@code
 * pytorch_training_step.py}. The first two steps are not counted.
 */
public final class TrainingStep {

    private static final int UNCOUNTED = 2;

    private TrainingStep() {}

    /** Prints one line of JSON. */
    public static void main(String[] arguments) throws IOException {
        NetworkSpec network = network(arguments[0].split("[ =]"));
        boolean flat = Networks.dimensions(network.name()) == 2;
        boolean isUNet = network.name().equals("unet-2d");
        int side = isUNet ? 192 : flat ? 128 : 64;
        TrainingSpec spec = TrainingSpec.defaults2d()
                .withNetwork(network)
                .withBatch(isUNet ? 4 : flat ? 2 : 1)
                .withPatch(new Patch(side, side, flat ? 1 : side))
                .withAugmentations(List.of())
                .withIterations(Integer.parseInt(arguments[1]) + UNCOUNTED);
        TrainingCase noise = Noise.of(new Extent(side, side, flat ? 8 : side));
        Timings timings = new Timings();
        new DjlSegmenterTrainer()
                .train(List.of(noise), LabelNames.of(List.of(1, 2)), spec, "cpu", (done, of, loss, rate) -> {
                    if (done > UNCOUNTED) {
                        timings.mark();
                    } else {
                        timings.start();
                    }
                })
                .close();
        System.out.println(timings.line("\"engine\": \"slicewise\", \"network\": \"%s\"".formatted(arguments[0])));
    }

    /** A network by its name, perhaps the name of an option, and its value. */
    private static NetworkSpec network(String... words) {
        NetworkSpec named = NetworkSpec.of(words[0]);
        if (words[0].startsWith("unet-")) {
            return named.with("base-channels", "32").with("levels", "4");
        }
        return words.length == 3 ? named.with(words[1], words[2]) : named;
    }
}
