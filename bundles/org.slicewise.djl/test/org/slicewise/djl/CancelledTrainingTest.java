// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.segmentation.Checkpoints;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.TrainingSpec;

/** Trainings whose step is still running when nobody waits for it any more. */
class CancelledTrainingTest {

    private static final int EXIT_CODE = 13;

    @TempDir
    Path folder;

    /** A step takes a while. */
    private static TrainingSpec slow(int iterations) {
        return Trained.solid(iterations)
                .withOption("base-channels", 8)
                .withOption("levels", 4)
                .withPatch(new Patch(64, 64, 48))
                .withBatch(2);
    }

    private static Segmenter train(Path run, TrainingSpec spec, TrainingMonitor monitor) throws IOException {
        return new DjlSegmenterTrainer()
                .train(Runs.data(), spec, new Checkpoints(Optional.of(run), 0, true), "cpu", monitor);
    }

    @Test
    void theFolderIsWaitedForWhereACancelledStepStillHasIt() throws IOException {
        assertThrows(CancellationException.class, () -> train(folder, slow(50), new Cancelling()));
        assertTrue(RunningTasks.isOneAbandoned());
        Cancelling again = new Cancelling();
        assertThrows(CancellationException.class, () -> train(folder, slow(50), again));
        assertTrue(again.begun.get(), "the second training has begun");
    }

    /** The process is still in PyTorch when it is to end. */
    @Test
    void theEndOfTheProcessWaitsForTheStep() throws Exception {
        Path said = folder.resolve("said.txt");
        Process child = new ProcessBuilder(ChildJvm.command(
                        2, CancelledTrainingTest.class, folder.resolve("run").toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertTrue(child.waitFor(2, TimeUnit.MINUTES));
        } finally {
            child.destroyForcibly();
        }
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertEquals(EXIT_CODE, child.exitValue(), text);
        assertTrue(text.contains("cancelled") && !text.contains("fatal error"), text);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of("run", "said.txt"),
                    left.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    /** Trains in a folder, cancels within the second step, and ends. */
    public static void main(String[] arguments) throws IOException {
        try {
            train(Path.of(arguments[0]), slow(50), new Cancelling());
        } catch (CancellationException e) {
            System.out.println("cancelled");
        }
        System.exit(EXIT_CODE);
    }

    /** Cancels after the first iteration, but tells those alone who wait for the training: its next step has begun then. */
    private static final class Cancelling implements TrainingMonitor {

        private final AtomicBoolean begun = new AtomicBoolean();

        @Override
        public void iteration(int done, int of, double loss, double rate) {
            begun.set(true);
        }

        @Override
        public boolean isCancelled() {
            return begun.get() && !Thread.currentThread().getName().startsWith("slicewise ");
        }
    }
}
