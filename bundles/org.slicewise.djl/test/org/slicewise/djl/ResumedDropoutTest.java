// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.segmentation.Checkpoints;
import org.slicewise.segmentation.DescentSpec;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.RateSchedule;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.TrainingSpec;

/** Trainings with every kind of state: chance within the network, gathered gradients, averages. */
class ResumedDropoutTest {

    private static final int ITERATIONS = 7;

    @TempDir
    Path folder;

    @Test
    void whatIsDroppedByChanceIsTheSameAfterBeingCutOff() throws IOException {
        List<float[]> through = run(folder.resolve("through"), false, ITERATIONS, 3);
        Path cut = folder.resolve("cut");
        assertThrows(CancellationException.class, () -> run(cut, false, 4, 3));
        List<float[]> resumed = run(cut, true, ITERATIONS, 3);
        for (int i = 0; i < through.size(); i++) {
            assertArrayEquals(through.get(i), resumed.get(i));
        }
        List<float[]> otherSeed = run(folder.resolve("other"), false, ITERATIONS, 4);
        assertFalse(Arrays.equals(through.get(0), otherSeed.get(0)));
    }

    @Test
    void theGradientOfAStepIsMeasuredBeforeItIsClipped() throws IOException {
        TrainingSpec spec = spec(3);
        try (Training training = plan(spec).start(note -> {})) {
            float[] image = TestRuntime.sines(2 * 32 * 32, 1, 0.17);
            seeded(training, image, new int[image.length], 1);
            assertTrue(training.gradient() > 0.5, "norm " + training.gradient());
            int[] nothing = new int[image.length];
            Arrays.fill(nothing, 255);
            seeded(training, image, nothing, 1);
            assertTrue(Float.isNaN(training.gradient()));
        }
    }

    @Test
    void chanceDependsOnTheIteration() throws IOException {
        TrainingSpec spec = spec(3);
        try (Training training = plan(spec).start(note -> {})) {
            float[] image = TestRuntime.sines(2 * 32 * 32, 1, 0.17);
            int[] classes = new int[image.length];
            float first = seeded(training, image, classes, 1);
            assertFalse(first == seeded(training, image, classes, 2));
            assertEquals(first, seeded(training, image, classes, 1));
        }
    }

    private static float seeded(Training training, float[] image, int[] classes, long seed) {
        return DjlRuntime.get().seeded(seed, () -> training.step(new Patch(32, 32, 1), image, classes, 0));
    }

    private static List<float[]> run(Path folder, boolean resume, int last, long seed) throws IOException {
        Checkpoints checkpoints = new Checkpoints(Optional.of(folder), 2, resume);
        int[] done = {0};
        TrainingMonitor monitor = (now, of, loss, rate) -> done[0] = now;
        Optional<RunFolder> run = RunFolder.open(checkpoints, () -> false);
        try (RunFolder open = run.orElseThrow()) {
            RunPlan plan = plan(spec(seed));
            return new TrainingRun(plan, Optional.of(open), monitor, () -> last < ITERATIONS && done[0] >= last)
                    .finish()
                    .values();
        }
    }

    /** Sums of two batches, averaged weights, clipped gradients. */
    private static TrainingSpec spec(long seed) {
        return Trained.flat(ITERATIONS)
                .withDescent(
                        new DescentSpec(new OptimizerSpec.AdamW(1e-2, 0), new RateSchedule.Constant(), 0.5, 2, 0.9))
                .withSeed(seed);
    }

    private static RunPlan plan(TrainingSpec spec) {
        RunPlan plain = RunPlan.of(Runs.data(), spec, Device.cpu());
        NetworkPlan dropping = NetworkPlan.of(
                new Dropping(), new NetworkShape(1, Trained.LABELS.classes(), Map.of(), List.of(32, 32)));
        return new RunPlan(plain.data(), plain.spec(), dropping, plain.sampler(), plain.device());
    }

    /** A convolution of what is left of the image. */
    private static final class Dropping implements Network {
        @Override
        public String name() {
            return "dropping";
        }

        @Override
        public String description() {
            return "Drops half of the image.";
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public List<NetworkOption> options() {
            return List.of();
        }

        @Override
        public int step(NetworkShape shape) {
            return 1;
        }

        @Override
        public String write(NetworkText text, NetworkShape shape) {
            Layers layers = new Layers(text);
            String dropped = layers.dropout(0.5).on("x");
            return layers.convolution("last", Convolution.of(1, shape.classes(), 3))
                    .on(dropped);
        }
    }
}
