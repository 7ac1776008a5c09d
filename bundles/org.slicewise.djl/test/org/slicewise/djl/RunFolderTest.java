// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.segmentation.Checkpoints;
import org.slicewise.segmentation.TrainingCase;
import org.slicewise.segmentation.TrainingData;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.volume.Volume;

/** What a folder of checkpoints is held against when a training is to go on in it. */
class RunFolderTest {

    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void nameTheRun() {
        run = folder.resolve("run");
    }

    private static void trained(TrainingSpec spec, Path folder, boolean resume, TrainingMonitor monitor)
            throws IOException {
        Runs.train(spec, folder, resume, monitor).close();
    }

    /** As where voxels were preprocessed in another way, but nobody drew anything anew. */
    @Test
    void checkpointsOfOtherImagesAreRefused() throws IOException {
        trained(Runs.spec(4), run, false, TrainingMonitor.SILENT);
        List<TrainingCase> other = Runs.data().cases().stream()
                .map(each -> new TrainingCase(each.id(), squared(each.image()), each.mask()))
                .toList();
        TrainingData squared = new TrainingData(other, Runs.data().validation(), Trained.LABELS);
        Exception e = assertThrows(IllegalArgumentException.class, () -> new DjlSegmenterTrainer()
                .train(
                        squared,
                        Runs.spec(4),
                        new Checkpoints(Optional.of(run), 0, true),
                        "cpu",
                        TrainingMonitor.SILENT));
        assertTrue(e.getMessage().contains("\"images.learned\" was "), e.getMessage());
    }

    private static Volume squared(Volume image) {
        float[] values = image.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= values[i];
        }
        return Volume.of(image.grid(), values);
    }

    @Test
    void whatGoesWithTheLastCheckpointComesBack() throws IOException {
        trained(Runs.spec(4), run, false, TrainingMonitor.SILENT);
        byte[] last = Files.readAllBytes(run.resolve("last.slicewise"));
        Files.delete(run.resolve("last.slicewise"));
        Files.delete(run.resolve("learning-curve.csv"));
        trained(Runs.spec(4), run, true, TrainingMonitor.SILENT);
        assertArrayEquals(last, Files.readAllBytes(run.resolve("last.slicewise")));
        assertTrue(Files.exists(run.resolve("learning-curve.csv")));
    }

    @Test
    void aBestSegmenterOfAnotherTrainingIsNotTaken() throws IOException {
        trained(Runs.spec(4), run, false, TrainingMonitor.SILENT);
        Path other = run.resolveSibling("other");
        trained(Runs.spec(4).withSeed(5), other, false, TrainingMonitor.SILENT);
        Files.copy(other.resolve("best.slicewise"), run.resolve("best.slicewise"), StandardCopyOption.REPLACE_EXISTING);
        IOException e = assertThrows(IOException.class, () -> trained(Runs.spec(4), run, true, TrainingMonitor.SILENT));
        assertTrue(e.getMessage().contains("best.slicewise is of another training"), e.getMessage());
    }

    @Test
    void thatThereIsNothingToGoOnFromIsSaid() throws IOException {
        List<String> notes = new ArrayList<>();
        trained(Runs.spec(1), run, true, new TrainingMonitor() {
            @Override
            public void iteration(int done, int of, double loss, double rate) {}

            @Override
            public void note(String sentence) {
                notes.add(sentence);
            }
        });
        assertEquals("There is no checkpoint in %s: the training begins.".formatted(run), notes.get(0));
    }
}
