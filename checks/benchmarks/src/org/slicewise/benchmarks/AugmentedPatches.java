// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.PatchSampler;
import org.slicewise.segmentation.TrainingCase;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.volume.Extent;

/**
 * Times drawing ten patches of a volume in memory, each cut out, augmented and put into a batch: {@code AugmentedPatches
 * RUNS}.
 *
 * <p>Patches of 96 x 96 x 64 voxels of a volume of 160 x 160 x 96, and of 256 x 256 of slices of 320 x 320; all patches
 * are changed. The peer is {@code scipy_augmentation.py}.
 */
public final class AugmentedPatches {

    private static final int WARM_UP_3D = 15;
    private static final int WARM_UP_2D = 100;
    private static final int PATCHES = 10;
    private static final Map<String, List<String>> AUGMENTATIONS = new TreeMap<>(Map.of(
            "1 none", List.of(),
            "2 flip-x", List.of("flip-x(p=1)"),
            "3 bias", List.of("bias-field"),
            "4 affine", List.of("affine"),
            "5 elastic", List.of("elastic"),
            "6 all", List.of("flip-x(p=1)", "affine", "elastic", "bias-field")));

    private AugmentedPatches() {}

    /** Prints one line of JSON for each augmentation of both kinds of patches. */
    public static void main(String[] arguments) {
        int runs = Integer.parseInt(arguments[0]);
        time("3d", new Patch(96, 96, 64), Noise.of(new Extent(160, 160, 96)), TrainingSpec.defaults3d(), runs);
        time("2d", new Patch(256, 256, 1), Noise.of(new Extent(320, 320, 16)), TrainingSpec.defaults2d(), runs);
    }

    private static void time(String kind, Patch patch, TrainingCase noise, TrainingSpec defaults, int runs) {
        AUGMENTATIONS.forEach((name, augmentations) -> {
            TrainingSpec spec = defaults.withPatch(patch).withAugmentations(augmentations);
            PatchSampler sampler = PatchSampler.of(List.of(noise), LabelNames.of(List.of(1, 2)), spec, 1);
            Random random = new Random(1);
            Timings timings = new Timings();
            for (int run = patch.isFlat() ? -WARM_UP_2D : -WARM_UP_3D; run < runs; run++) {
                timings.start();
                for (int patches = 0; patches < PATCHES; patches++) {
                    sampler.draw(1, random);
                }
                if (run >= 0) {
                    timings.mark();
                }
            }
            System.out.println(
                    timings.line("\"benchmark\": \"augmentation\", \"engine\": \"slicewise\", \"case\": \"%s %s\""
                            .formatted(kind, name)));
        });
    }
}
