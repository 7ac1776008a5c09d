// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.volume.Mask;
import org.slicewise.volume.phantom.Phantom;

class DjlSegmenterTrainerTest {

    @TempDir
    Path folder;

    @Test
    void theFlatUNetLearnsPhantoms() throws IOException {
        try (Segmenter segmenter = Trained.segmenter(Trained.flat(200))) {
            assertTrue(iouOfNewPhantom(segmenter) > 0.8, "IoU " + iouOfNewPhantom(segmenter));
            assertEquals(new Patch(22, 28, 1), segmenter.spec().patch());
        }
    }

    @Test
    void theSolidUNetLearnsPhantoms() throws IOException {
        try (Segmenter segmenter = Trained.segmenter(Trained.solid(60))) {
            assertTrue(iouOfNewPhantom(segmenter) > 0.8, "IoU " + iouOfNewPhantom(segmenter));
        }
    }

    @Test
    void theSameSeedGivesTheSameFileAndAnotherAnother() throws IOException {
        byte[] once = trained("a", Trained.flat(5));
        assertArrayEquals(once, trained("b", Trained.flat(5)));
        assertFalse(Arrays.equals(once, trained("c", Trained.flat(5).withSeed(2))));
    }

    @Test
    void everyIterationIsTold() throws IOException {
        List<String> told = new ArrayList<>();
        TrainingMonitor monitor =
                (done, of, loss, rate) -> told.add("%d/%d %b %.5f".formatted(done, of, loss > 0, rate));
        TrainingSpec spec = Trained.flat(2).withOptimizer(new OptimizerSpec.Sgd(0.01, 0.9, 0));
        new DjlSegmenterTrainer()
                .train(Trained.cases(1), Trained.LABELS, spec, "auto", monitor)
                .close();
        assertEquals(List.of("1/2 true 0.01000", "2/2 true 0.00574"), told);
    }

    @Test
    void aCancelledTrainingEndsBeforeTheNextIteration() {
        AtomicInteger iterations = new AtomicInteger();
        TrainingMonitor monitor = new TrainingMonitor() {
            @Override
            public void iteration(int done, int of, double loss, double rate) {
                iterations.set(done);
            }

            @Override
            public boolean isCancelled() {
                return iterations.get() == 3;
            }
        };
        assertThrows(CancellationException.class, () -> train(Trained.flat(1_000_000), monitor));
        assertEquals(3, iterations.get());
    }

    @Test
    void aTrainingIsCancelledWithinTwoSecondsEvenIfAStepTakesLonger() {
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicLong asked = new AtomicLong();
        TrainingMonitor monitor = new TrainingMonitor() {
            @Override
            public void iteration(int done, int of, double loss, double rate) {
                asked.set(System.nanoTime());
                await(cancelled);
            }

            @Override
            public boolean isCancelled() {
                return asked.get() != 0;
            }
        };
        assertThrows(CancellationException.class, () -> train(Trained.flat(100), monitor));
        assertTrue(System.nanoTime() - asked.get() < 2e9);
        cancelled.countDown();
    }

    @Test
    void aTrainingThatDivergesSaysWhereAndWhatToDo() {
        TrainingSpec spec = Trained.flat(50).withOptimizer(new OptimizerSpec.Sgd(10, 0.9999, 1));
        Exception e = assertThrows(IllegalStateException.class, () -> train(spec, TrainingMonitor.SILENT));
        assertTrue(
                e.getMessage().matches("The loss is \\S+ at iteration \\d+, .* Cure: .*ten times smaller\\."),
                e.getMessage());
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeTraining() {
        assertRefused(Trained.flat(1).withNetwork("v-net"), "There is no network \"v-net\"");
        assertRefused(Trained.flat(1).withLoss("hinge"), "There is no loss \"hinge\"");
        assertRefused(
                Trained.flat(1).withNetwork("unet-3d"), "The network \"unet-3d\" needs patches with z above 1 or 0");
        assertRefused(Trained.flat(1).withPatch(Patch.block()), "The network \"unet-2d\" needs patches with z = 1");
        assertRefused(
                Trained.flat(1).withClassWeights(List.of(1.0, 2.0)), "\"class-weights\" must have one weight for each");
    }

    @Test
    void aLabelWithoutANameIsRefusedWithItsCase() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new DjlSegmenterTrainer()
                .train(Trained.cases(1), LabelNames.of(List.of(1)), Trained.flat(1), "cpu", TrainingMonitor.SILENT));
        assertTrue(e.getMessage().contains("phantom-0"), e.getMessage());
    }

    private static void assertRefused(TrainingSpec spec, String text) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> train(spec, TrainingMonitor.SILENT));
        assertTrue(e.getMessage().startsWith(text), e.getMessage());
    }

    private static void train(TrainingSpec spec, TrainingMonitor monitor) throws IOException {
        new DjlSegmenterTrainer()
                .train(Trained.cases(2), Trained.LABELS, spec, "cpu", monitor)
                .close();
    }

    private byte[] trained(String name, TrainingSpec spec) throws IOException {
        try (Segmenter segmenter = Trained.segmenter(spec)) {
            segmenter.save(folder.resolve(name));
            return Files.readAllBytes(folder.resolve(name));
        }
    }

    /** Mean of both organs' IoU on a phantom that was not trained on. */
    private static double iouOfNewPhantom(Segmenter segmenter) {
        Phantom phantom = Trained.phantom(100);
        Mask found = segmenter.segment(phantom.image(), () -> false);
        int voxels = (int) found.grid().extent().voxels();
        double sum = 0;
        for (int label = 1; label <= 2; label++) {
            int both = 0;
            int either = 0;
            for (int i = 0; i < voxels; i++) {
                boolean truth = phantom.mask().at(i) == label;
                boolean prediction = found.at(i) == label;
                both += truth && prediction ? 1 : 0;
                either += truth || prediction ? 1 : 0;
            }
            sum += (double) both / either;
        }
        return sum / 2;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
