// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.slicewise.segmentation.DescentSpec;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.RateSchedule;
import org.slicewise.segmentation.TrainingSpec;

/** Batches for tests of trainings, and the trainings. */
final class Batches {

    static final Patch SLICE = new Patch(16, 16, 1);
    static final Patch BLOCK = new Patch(8, 8, 8);

    private Batches() {}

    static DescentSpec spec(OptimizerSpec optimizer, double clip, int accumulation, double average) {
        return new DescentSpec(optimizer, new RateSchedule.Constant(), clip, accumulation, average);
    }

    static NetworkPlan plan(String network) {
        Patch patch = Networks.dimensions(network) == 2 ? SLICE : BLOCK;
        return NetworkPlan.of(NetworkSpec.of(network).with("base-channels", "4").with("levels", "2"), 1, 2, patch);
    }

    static TrainingSpec training() {
        return TrainingSpec.defaults2d().withSeed(3);
    }

    /** Two images that are others for every number, whose bright voxels are class 1. */
    static float step(Training training, Patch patch, int number, double rate) {
        float[] image = TestRuntime.sines(2 * patch.voxels(), 1, 0.17 + 0.01 * number);
        int[] classes = new int[image.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = image[i] > 0.3 ? 1 : 0;
        }
        return training.step(patch, image, classes, rate);
    }

    static void assertSame(List<float[]> expected, List<float[]> found) {
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), found.get(i));
        }
    }
}
