// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingSpec;

class TrainingTest {

    private static final Patch SLICE = new Patch(16, 16, 1);

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.Networks#names")
    void theLossFallsOnTwoBatches(String network) {
        Patch patch = SmallNetworks.of(network).patch();
        TrainingSpec spec = spec("unet-2d", 1e-2);
        NetworkPlan plan = SmallNetworks.of(network).plan(1, 2);
        try (Training training = Training.starting(plan, TestRuntime.manager(), spec)) {
            float before = training.step(patch, image(patch), classes(patch), 1e-2);
            for (int i = 0; i < 30; i++) {
                training.step(patch, image(patch), classes(patch), 1e-2);
            }
            float after = training.step(patch, image(patch), classes(patch), 1e-2);
            assertTrue(after < before / 2, before + " became " + after);
        }
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.Losses#names")
    void everyLossTeaches(String loss) {
        TrainingSpec spec = spec("unet-2d", 1e-2).withLoss(loss);
        try (Training training = Training.starting(plan("unet-2d"), TestRuntime.manager(), spec)) {
            float before = training.step(SLICE, image(SLICE), classes(SLICE), 1e-2);
            for (int i = 0; i < 30; i++) {
                training.step(SLICE, image(SLICE), classes(SLICE), 1e-2);
            }
            float after = training.step(SLICE, image(SLICE), classes(SLICE), 1e-2);
            assertTrue(after < before / 2, before + " became " + after);
        }
    }

    @Test
    void aBatchWithNothingAnnotatedHasLossZeroAndTeachesNothing() {
        int[] ignored = new int[2 * SLICE.voxels()];
        Arrays.fill(ignored, 255);
        try (Training training = training("unet-2d", 1e-2)) {
            List<float[]> before = training.weights().values();
            assertEquals(0f, training.step(SLICE, image(SLICE), ignored, 1e-2));
            assertSame(before, training.weights().values());
        }
    }

    @Test
    void aLossThatIsNoNumberTeachesNothing() {
        float[] broken = image(SLICE);
        broken[5] = Float.NaN;
        try (Training training = training("unet-2d", 1e-2)) {
            float[] before = training.weights().values().get(0);
            assertTrue(Float.isNaN(training.step(SLICE, broken, classes(SLICE), 1e-2)));
            assertArrayEquals(before, training.weights().values().get(0));
        }
    }

    /** Scores of 1e25 have a loss that float32 can hold, but a gradient whose norm it cannot. */
    @Test
    void aGradientThatIsNotFiniteTeachesNothing() {
        NetworkPlan plan = plan("unet-2d");
        TrainingSpec spec = spec("unet-2d", 1e-2);
        NDManager manager = TestRuntime.manager();
        Weights weights = Weights.starting(plan, manager, 1);
        weights.parameters().get(plan.parameters().size() - 2).muli(1e25);
        try (Training training = Training.starting(weights, manager, plan, spec)) {
            List<float[]> before =
                    training.weights().values().subList(0, plan.parameters().size());
            assertTrue(Float.isFinite(training.step(SLICE, image(SLICE), classes(SLICE), 1e-2)));
            assertFalse(training.hasFiniteGradient());
            assertFalse(Float.isFinite(training.gradient()));
            assertSame(before, training.weights().values().subList(0, before.size()));
        }
    }

    @Test
    void whatIsNotAnnotatedHasNoPart() {
        int[] sparse = classes(SLICE);
        Arrays.fill(sparse, 0, 100, 255);
        try (Training training = training("unet-2d", 1e-2)) {
            float loss = training.step(SLICE, image(SLICE), sparse, 0);
            assertTrue(loss > 0 && Float.isFinite(loss));
            assertFalse(Float.isNaN(training.step(SLICE, image(SLICE), sparse, 1e-2)));
        }
    }

    @Test
    void theSameSeedGivesTheSameWeightsBitForBit() {
        assertSame(trained(), trained());
    }

    @Test
    void fiveHundredStepsLeaveNoArraysBehind() {
        try (Training training = training("unet-2d", 1e-3)) {
            steps(training, 5);
            int before = Batches.managed(training);
            steps(training, 500);
            assertEquals(before, Batches.managed(training));
        }
    }

    @Test
    void fiveHundredStepsLeaveNativeMemoryFlat() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            Assumptions.abort("/proc/self/status is not here: growth of native memory is not tested");
        }
        try (Training training = training("unet-2d", 1e-3)) {
            steps(training, 100);
            long before = Batches.resident(status);
            steps(training, 500);
            assertTrue(
                    Batches.resident(status) - before < 48 << 20,
                    "memory grew from %,d to %,d bytes in 500 steps".formatted(before, Batches.resident(status)));
        }
    }

    private static List<float[]> trained() {
        try (Training training = training("unet-2d", 1e-2)) {
            steps(training, 5);
            return training.weights().values();
        }
    }

    private static void steps(Training training, int count) {
        float[] image = image(SLICE);
        int[] classes = classes(SLICE);
        for (int i = 0; i < count; i++) {
            training.step(SLICE, image, classes, 1e-3);
        }
    }

    private static Training training(String network, double rate) {
        TrainingSpec spec = spec(network, rate);
        return Training.starting(plan(network), TestRuntime.manager(), spec);
    }

    private static TrainingSpec spec(String network, double rate) {
        return TrainingSpec.defaults2d()
                .withNetwork(NetworkSpec.of(network))
                .withOption("base-channels", 4)
                .withOption("levels", 2)
                .withOptimizer(new OptimizerSpec.AdamW(rate, 0))
                .withSeed(3);
    }

    private static NetworkPlan plan(String network) {
        return NetworkPlan.of(spec(network, 1).network(), 1, 2, SLICE);
    }

    /** Two images of about three waves each, whose bright voxels are class 1. */
    private static float[] image(Patch patch) {
        return TestRuntime.sines(2 * patch.voxels(), 1, 20.0 / patch.voxels());
    }

    private static int[] classes(Patch patch) {
        float[] image = image(patch);
        int[] classes = new int[image.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = image[i] > 0.3 ? 1 : 0;
        }
        return classes;
    }

    private static void assertSame(List<float[]> expected, List<float[]> found) {
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), found.get(i));
        }
    }
}
