// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.slicewise.volume.Spacing;

/** Small patches for tests. */
final class Patches {

    static final Spacing CUBES = new Spacing(1, 1, 1);

    private Patches() {}

    static ImageFacts facts(Spacing spacing, int channels, float lowest) {
        return new ImageFacts(spacing, Collections.nCopies(channels, lowest));
    }

    /** Normal voxels above -9, and classes 0 to 2 of which a quarter is not annotated. */
    static LabelledPatch random(Patch size, int channels, Spacing spacing, RandomGenerator random) {
        float[] image = new float[channels * size.voxels()];
        int[] classes = new int[size.voxels()];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < classes.length; i++) {
            int drawn = random.nextInt(4);
            classes[i] = drawn == 3 ? 255 : drawn;
        }
        return new LabelledPatch(size, image, classes, facts(spacing, channels, -9));
    }

    static LabelledPatch constant(Patch size, float value, int label) {
        LabelledPatch patch = random(size, 1, CUBES, new Random(1));
        Arrays.fill(patch.image(), value);
        Arrays.fill(patch.classes(), label);
        return new LabelledPatch(size, patch.image(), patch.classes(), facts(CUBES, 1, value));
    }

    static LabelledPatch copy(LabelledPatch patch) {
        return new LabelledPatch(
                patch.size(), patch.image().clone(), patch.classes().clone(), patch.facts());
    }
}
