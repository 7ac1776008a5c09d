// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.segmentation.Checkpoints;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.LearningCurve;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.segmentation.TrainingData;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.segmentation.ValidationScore;
import org.slicewise.segmentation.ValidationSpec;

class ResumedTrainingTest {

    @TempDir
    Path temporary;

    private Path run;

    @BeforeEach
    void nameRun() {
        run = temporary.resolve("run");
    }

    @Test
    void aTrainingThatIsCutOffAndResumedIsTheSameAsOneThatWentThrough() throws IOException {
        Told through = new Told(Integer.MAX_VALUE);
        byte[] expected = trained(Runs.spec(11), temporary.resolve("through"), false, through);
        assertThrows(CancellationException.class, () -> trained(Runs.spec(11), run, false, new Told(7)));
        Told resumed = new Told(Integer.MAX_VALUE);
        assertArrayEquals(expected, trained(Runs.spec(11), run, true, resumed));
        assertEquals(List.of("The training goes on after iteration 6 of 11."), resumed.notes);
        assertEquals(through.losses.subList(6, 11), resumed.losses);
        assertEquals(through.curve.validations(), resumed.curve.validations());
        assertEquals(scored(through.curve.csv()), scored(resumed.curve.csv()));
        assertEquals(resumed.curve.csv(), Files.readString(run.resolve("learning-curve.csv")));
        assertEquals(List.of(3, 6, 9, 11), validated(resumed.curve));
        assertEquals(Stream.concat(Runs.FILES.stream(), Stream.of("run.lock")).toList(), names(run));
        assertArrayEquals(
                Files.readAllBytes(temporary.resolve("through/last.slicewise")),
                Files.readAllBytes(run.resolve("last.slicewise")));
    }

    @Test
    void validationDoesNotChangeTheTraining() throws IOException {
        byte[] plain;
        try (Segmenter segmenter = new DjlSegmenterTrainer()
                .train(Runs.data().cases(), Trained.LABELS, Trained.flat(7), "cpu", TrainingMonitor.SILENT)) {
            plain = saved(segmenter);
        }
        Path validated = temporary.resolve("validated");
        trained(Runs.spec(7), validated, false, new Told(Integer.MAX_VALUE));
        assertArrayEquals(values(plain), values(Files.readAllBytes(validated.resolve("last.slicewise"))));
    }

    @Test
    void aFinishedTrainingGivesItsSegmenterAgain() throws IOException {
        byte[] first = trained(Runs.spec(4), run, false, TrainingMonitor.SILENT);
        Told again = new Told(Integer.MAX_VALUE);
        assertArrayEquals(first, trained(Runs.spec(4), run, true, again));
        assertEquals(List.of(), again.losses);
    }

    @Test
    void theBestSegmenterIsGivenAndATrainingThatGetsNoBetterEndsEarly() throws IOException {
        TrainingSpec still = Runs.spec(100)
                .withOptimizer(new OptimizerSpec.Sgd(1e-30, 0, 0))
                .withValidation(new ValidationSpec(2, 3));
        Told told = new Told(Integer.MAX_VALUE);
        trained(still, run, false, told);
        assertEquals(8, told.losses.size());
        assertEquals(List.of(true, false, false, false), told.best);
        assertTrue(
                told.notes.get(0).startsWith("The training ended early, after iteration 8 of 100"),
                told.notes::toString);
        Told again = new Told(Integer.MAX_VALUE);
        trained(still, run, true, again);
        assertEquals(List.of(), again.losses);
    }

    @Test
    void checkpointsOfAnotherTrainingAreRefusedWithTheDifference() throws IOException {
        trained(Runs.spec(4), run, false, TrainingMonitor.SILENT);
        assertRefused(Runs.spec(4), false, "holds the checkpoints of a training");
        assertRefused(Runs.spec(5), true, "\"spec.iterations\" was 4, but is 5 now");
        assertRefused(Runs.spec(4).withBatch(2), true, "\"spec.batch\" was 4, but is 2 now");
        assertRefused(
                Runs.spec(4).withAugmentations(List.of()), true, "\"spec.augmentations\" was flip-x, but is empty now");
        TrainingData swapped =
                new TrainingData(Runs.data().validation(), Runs.data().cases(), Trained.LABELS);
        assertTrue(refusal(swapped, Runs.spec(4), true).contains("\"case.phantom-0\" was "));
        TrainingData renamed =
                new TrainingData(Runs.data().cases(), Runs.data().validation(), LabelNames.of(List.of(1, 2, 3)));
        assertTrue(refusal(renamed, Runs.spec(4), true).contains("\"label.3\" was not there, but is label 3 now"));
    }

    @Test
    void aDamagedCheckpointIsRefusedByName() throws IOException {
        trained(Runs.spec(4), run, false, TrainingMonitor.SILENT);
        Path checkpoint = run.resolve("last.checkpoint");
        byte[] bytes = Files.readAllBytes(checkpoint);
        Files.write(checkpoint, Arrays.copyOf(bytes, bytes.length / 2));
        ModelFormatException e = assertThrows(
                ModelFormatException.class, () -> trained(Runs.spec(4), run, true, TrainingMonitor.SILENT));
        assertTrue(e.getMessage().contains(checkpoint.toString()), e.getMessage());
    }

    @Test
    void twoTrainingsCannotShareAFolder() throws IOException {
        TrainingMonitor other = new TrainingMonitor() {
            @Override
            public void iteration(int done, int of, double loss, double rate) {
                IOException e =
                        assertThrows(IOException.class, () -> trained(Runs.spec(1), run, true, TrainingMonitor.SILENT));
                assertTrue(e.getMessage().contains("in use by another training"), e.getMessage());
            }
        };
        trained(Runs.spec(1), run, false, other);
    }

    @Test
    void aTrainingThatDivergesKeepsItsLastGoodCheckpoint() throws IOException {
        TrainingSpec wild = Runs.spec(60).withOptimizer(new OptimizerSpec.Sgd(10, 0.9999, 1));
        IllegalStateException e =
                assertThrows(IllegalStateException.class, () -> trained(wild, run, false, TrainingMonitor.SILENT));
        assertTrue(
                e.getMessage().matches("(The loss is \\S+ at iteration|.* holds the value \\S+ after iteration).*"),
                e.getMessage());
        int kept = Integer.parseInt(
                e.getMessage().replaceAll(".*The last good checkpoint, of iteration (\\d+), is .*", "$1"));
        assertTrue(e.getMessage().contains(run.resolve("last.checkpoint").toString()), e.getMessage());
        Told again = new Told(Integer.MAX_VALUE);
        assertThrows(IllegalStateException.class, () -> trained(wild, run, true, again));
        assertEquals("The training goes on after iteration %d of 60.".formatted(kept), again.notes.get(0));
        try (DjlSegmenter best = DjlSegmenter.load(run.resolve("best.slicewise"), "cpu")) {
            assertEquals(Trained.LABELS, best.labels());
        }
    }

    private void assertRefused(TrainingSpec spec, boolean resume, String text) {
        String refusal = refusal(Runs.data(), spec, resume);
        assertTrue(refusal.contains(text) && refusal.contains(run.toString()), refusal);
    }

    private String refusal(TrainingData data, TrainingSpec spec, boolean resume) {
        Checkpoints checkpoints = new Checkpoints(Optional.of(run), 0, resume);
        return assertThrows(IllegalArgumentException.class, () -> new DjlSegmenterTrainer()
                        .train(data, spec, checkpoints, "cpu", TrainingMonitor.SILENT))
                .getMessage();
    }

    private byte[] trained(TrainingSpec spec, Path folder, boolean resume, TrainingMonitor monitor) throws IOException {
        try (Segmenter segmenter = Runs.train(spec, folder, resume, monitor)) {
            return saved(segmenter);
        }
    }

    private byte[] saved(Segmenter segmenter) throws IOException {
        Path file = temporary.resolve("segmenter");
        segmenter.save(file);
        return Files.readAllBytes(file);
    }

    private Object[] values(byte[] segmenter) throws IOException {
        return SegmenterFile.read(Files.write(temporary.resolve("values"), segmenter))
                .values()
                .toArray();
    }

    /** The table without the waiting times, which are never the same. */
    private static List<String> scored(String csv) {
        return csv.lines()
                .map(line -> line.replaceFirst("^((?:[^,]*,){4})[^,]*", "$1"))
                .toList();
    }

    private static List<Integer> validated(LearningCurve curve) {
        return curve.validations().stream().map(ValidationScore::iteration).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Keeps what it is told, and cancels after so many iterations. */
    private static final class Told implements TrainingMonitor {
        private final List<Double> losses = new ArrayList<>();
        private final List<Boolean> best = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final int last;
        private LearningCurve curve;

        Told(int last) {
            this.last = last;
        }

        @Override
        public void iteration(int done, int of, double loss, double rate) {
            losses.add(loss);
        }

        @Override
        public void started(LearningCurve growing) {
            curve = growing;
        }

        @Override
        public void validated(ValidationScore score, boolean isBest) {
            best.add(isBest);
        }

        @Override
        public void note(String sentence) {
            notes.add(sentence);
        }

        @Override
        public boolean isCancelled() {
            return losses.size() >= last;
        }
    }
}
