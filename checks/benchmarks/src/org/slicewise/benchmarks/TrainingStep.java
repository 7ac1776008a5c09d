// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slicewise.djl.DjlSegmenterTrainer;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingCase;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.volume.Affine;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

/**
 * Times whole training steps as users get them, patch sampling included: {@code TrainingStep unet-2d|unet-3d STEPS}.
 *
 * <p>Base channels 32, 4 levels, 1 channel, 3 classes, AdamW; 4 slices of 192 x 192, or 1 block of 64 x 64 x 64. The
 * peer is {@code pytorch_training_step.py}. The first two steps are not counted.
 */
public final class TrainingStep {

    private static final int UNCOUNTED = 2;

    private TrainingStep() {}

    /** Prints one line of JSON. */
    public static void main(String[] arguments) throws IOException {
        String network = arguments[0];
        boolean flat = network.equals("unet-2d");
        TrainingSpec spec = TrainingSpec.defaults2d()
                .withNetwork(NetworkSpec.of(network))
                .withOption("base-channels", 32)
                .withOption("levels", 4)
                .withBatch(flat ? 4 : 1)
                .withPatch(flat ? new Patch(192, 192, 1) : new Patch(64, 64, 64))
                .withAugmentations(List.of())
                .withIterations(Integer.parseInt(arguments[1]) + UNCOUNTED);
        TrainingCase noise = noise(flat ? new Extent(192, 192, 8) : new Extent(64, 64, 64));
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
        System.out.println(timings.line("\"engine\": \"slicewise\", \"network\": \"%s\"".formatted(network)));
    }

    private static TrainingCase noise(Extent extent) {
        Random random = new Random(1);
        float[] image = new float[(int) extent.voxels()];
        byte[] labels = new byte[image.length];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) random.nextGaussian();
            labels[i] = (byte) random.nextInt(3);
        }
        Grid grid = new Grid(extent, Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
        AnnotatedSlices all = new AnnotatedSlices(
                Axis.Z, IntStream.range(0, extent.z()).boxed().collect(Collectors.toCollection(TreeSet::new)));
        return new TrainingCase("noise", Volume.of(grid, image), SparseMask.keepOnly(Mask.of(grid, labels), all));
    }
}
