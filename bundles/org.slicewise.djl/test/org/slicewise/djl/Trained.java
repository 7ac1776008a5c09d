// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.segmentation.TrainingCase;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.volume.Affine;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.phantom.Phantom;

/** Segmenters trained on small volumes that are easily learned. */
final class Trained {

    static final LabelNames LABELS = LabelNames.of(List.of(1, 2));

    private static final Extent EXTENT = new Extent(22, 27, 16);
    private static final Affine AFFINE = Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1.5, 0);

    private Trained() {}

    /**
     * A grey ball (label 1) and a white ball (label 2) before a noisy black ground, at places that the number decides.
     */
    static Phantom phantom(int number) {
        Random random = new Random(number);
        int[] grey = {6 + random.nextInt(3), 7 + random.nextInt(3), 7 + random.nextInt(3)};
        int[] white = {14 + random.nextInt(3), 18 + random.nextInt(3), 7 + random.nextInt(3)};
        float[] image = new float[(int) EXTENT.voxels()];
        byte[] labels = new byte[image.length];
        for (int i = 0; i < image.length; i++) {
            labels[i] = (byte) (isNear(i, grey) ? 1 : isNear(i, white) ? 2 : 0);
            image[i] = (float) (labels[i] + 0.1 * random.nextGaussian());
        }
        Grid grid = new Grid(EXTENT, AFFINE);
        return new Phantom(Volume.of(grid, image), Mask.of(grid, labels));
    }

    private static boolean isNear(int index, int[] centre) {
        int x = index % EXTENT.x() - centre[0];
        int y = index / EXTENT.x() % EXTENT.y() - centre[1];
        int z = index / EXTENT.x() / EXTENT.y() - centre[2];
        return x * x + y * y + z * z <= 25;
    }

    /** Cases of which every other slice is annotated. */
    static List<TrainingCase> cases(int count) {
        AnnotatedSlices odd = new AnnotatedSlices(
                Axis.Z,
                IntStream.range(0, 8).map(i -> 2 * i + 1).boxed().collect(Collectors.toCollection(TreeSet::new)));
        return IntStream.range(0, count)
                .mapToObj(i -> new TrainingCase(
                        "phantom-" + i,
                        phantom(i).image(),
                        SparseMask.keepOnly(phantom(i).mask(), odd)))
                .toList();
    }

    static TrainingSpec flat(int iterations) {
        return TrainingSpec.defaults2d()
                .withOption("base-channels", 8)
                .withOption("levels", 2)
                .withBatch(4)
                .withIterations(iterations)
                .withOptimizer(new OptimizerSpec.AdamW(1e-2, 0))
                .withAugmentations(List.of("flip-x"));
    }

    static TrainingSpec solid(int iterations) {
        return flat(iterations)
                .withNetwork(NetworkSpec.of("unet-3d"))
                .withPatch(Patch.block())
                .withOption("base-channels", 4)
                .withOption("levels", 3)
                .withBatch(1);
    }

    static Segmenter segmenter(TrainingSpec spec) throws IOException {
        return new DjlSegmenterTrainer().train(cases(4), LABELS, spec, "cpu", TrainingMonitor.SILENT);
    }
}
