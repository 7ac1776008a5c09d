// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.BaseNDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slicewise.segmentation.DescentSpec;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.RateSchedule;
import org.slicewise.segmentation.TrainingSpec;

/** Batches for tests of trainings, and the trainings. */
final class Batches {

    static final Patch SLICE = new Patch(16, 16, 1);

    private Batches() {}

    static DescentSpec spec(OptimizerSpec optimizer, double clip, int accumulation, double average) {
        return new DescentSpec(optimizer, new RateSchedule.Constant(), clip, accumulation, average);
    }

    static NetworkPlan plan(String network) {
        return SmallNetworks.of(network).plan(1, 2);
    }

    static TrainingSpec training(DescentSpec descent) {
        return TrainingSpec.defaults2d().withSeed(3).withDescent(descent);
    }

    /** Two images that are others for every number, whose bright voxels are class 1. */
    static float step(Training training, Patch patch, int number, double rate) {
        float[] image = TestRuntime.sines(2 * patch.voxels(), 1, 0.17 + 0.01 * number);
        int[] classes = new int[image.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = image[i] > 0.3 ? 1 : 0;
        }
        return DjlRuntime.get().seeded(number, () -> training.step(patch, image, classes, rate));
    }

    static void assertSame(List<float[]> expected, List<float[]> found) {
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), found.get(i));
        }
    }

    /** Arrays that the training holds on to. */
    static int managed(Training training) {
        return ((BaseNDManager) training.weights().parameters().get(0).getManager())
                .getManagedArrays()
                .size();
    }

    /** Bytes of this process in memory, by the status that Linux tells. */
    static long resident(Path status) throws IOException {
        String line = Files.readAllLines(status).stream()
                .filter(each -> each.startsWith("VmRSS"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) << 10;
    }
}
