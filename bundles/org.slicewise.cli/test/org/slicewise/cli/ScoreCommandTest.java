// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Grid;

class ScoreCommandTest {

    private static final Grid TINY = Fixtures.grid(3, 2, 2);

    @TempDir
    private Path folder;

    @Test
    void countsAsCountingVoxelByVoxelDoes() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 10; round++) {
            int[] truth = random.ints(12, 0, 4).toArray();
            int[] prediction = random.ints(12, 0, 4).toArray();
            Path a = Fixtures.mask(folder.resolve("a.nii.gz"), TINY, truth);
            Path b = Fixtures.mask(folder.resolve("b.nii"), TINY, prediction);
            JsonNode labels = Fixtures.json(CommandLineRun.of("score", "--truth", a, "--prediction", b, "--json")
                            .expectOk())
                    .get("labels");
            int[] occurring = IntStream.rangeClosed(1, 3)
                    .filter(label ->
                            count(truth, prediction, label, true, true) < 12 && contains(truth, prediction, label))
                    .toArray();
            assertEquals(occurring.length, labels.size());
            for (int i = 0; i < occurring.length; i++) {
                expect(labels.get(i), truth, prediction, occurring[i]);
            }
        }
    }

    private static void expect(JsonNode actual, int[] truth, int[] prediction, int label) {
        long both = count(truth, prediction, label, true, true);
        long onlyTruth = count(truth, prediction, label, true, false);
        long onlyPrediction = count(truth, prediction, label, false, true);
        assertEquals(List.of("label", "both", "onlyTruth", "onlyPrediction", "iou", "dice"), Fixtures.keys(actual));
        assertEquals(label, actual.get("label").asInt());
        assertTrue(actual.get("label").isInt() && actual.get("both").isInt(), actual::toString);
        assertEquals(both, actual.get("both").asLong());
        assertEquals(onlyTruth, actual.get("onlyTruth").asLong());
        assertEquals(onlyPrediction, actual.get("onlyPrediction").asLong());
        assertEquals(
                (double) both / (both + onlyTruth + onlyPrediction),
                actual.get("iou").asDouble());
        assertEquals(
                2.0 * both / (2 * both + onlyTruth + onlyPrediction),
                actual.get("dice").asDouble());
    }

    private static long count(int[] truth, int[] prediction, int label, boolean inTruth, boolean inPrediction) {
        return IntStream.range(0, truth.length)
                .filter(i -> (truth[i] == label) == inTruth && (prediction[i] == label) == inPrediction)
                .count();
    }

    private static boolean contains(int[] truth, int[] prediction, int label) {
        return IntStream.concat(IntStream.of(truth), IntStream.of(prediction)).anyMatch(one -> one == label);
    }

    @Test
    void tellsAnAbsentLabelAsUndefined() throws IOException {
        Path empty = Fixtures.mask(folder.resolve("empty.nii.gz"), TINY, new int[12]);
        Object[] arguments = {"score", "--truth", empty, "--prediction", empty, "--labels", "2"};
        String text = CommandLineRun.of(arguments).expectOk();
        assertTrue(text.contains("undefined"), text);
        JsonNode label = Fixtures.json(
                        CommandLineRun.of("score", "--truth", empty, "--prediction", empty, "--labels", "2", "--json")
                                .expectOk())
                .get("labels")
                .get(0);
        assertTrue(label.get("iou").isNull() && label.get("dice").isNull(), label::toString);
    }

    @Test
    void voxelsOfTheIgnoredLabelDoNotCount() throws IOException {
        Path truth = Fixtures.mask(folder.resolve("t.nii.gz"), TINY, 1, 1, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0);
        Path prediction = Fixtures.mask(folder.resolve("p.nii.gz"), TINY, 1, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0);
        Object[] arguments = {"score", "--truth", truth, "--prediction", prediction, "--ignore-label", 9, "--json"};
        JsonNode labels = Fixtures.json(CommandLineRun.of(arguments).expectOk()).get("labels");
        assertEquals(1, labels.size());
        assertEquals(0.5, labels.get(0).get("iou").asDouble());
    }

    @Test
    void addsUpTheCountsOfAllCasesOfTwoFolders() throws IOException {
        Fixtures.mask(folder.resolve("t/a.nii.gz"), TINY, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        Fixtures.mask(folder.resolve("t/b.nii.gz"), TINY, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0);
        Fixtures.mask(folder.resolve("p/a.nii"), TINY, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        Fixtures.mask(folder.resolve("p/b.nii.gz"), TINY, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
        Object[] arguments = {"score", "--truth", folder.resolve("t"), "--prediction", folder.resolve("p"), "--json"};
        JsonNode scores = Fixtures.json(CommandLineRun.of(arguments).expectOk());
        assertEquals(List.of("labels", "cases"), Fixtures.keys(scores));
        assertEquals(5.0 / 7, scores.get("labels").get(0).get("iou").asDouble());
        assertEquals("b", scores.get("cases").get(1).get("case").asText());
        assertEquals(
                0.5, scores.get("cases").get(0).get("labels").get(0).get("iou").asDouble());
    }

    @Test
    void refusesAMissingPredictionAndAPredictionOfNothing() throws IOException {
        Fixtures.mask(folder.resolve("t/a.nii.gz"), TINY, new int[12]);
        Fixtures.mask(folder.resolve("p/b.nii.gz"), TINY, new int[12]);
        Path truths = folder.resolve("t");
        Path predictions = folder.resolve("p");
        assertTrue(CommandLineRun.of("score", "--truth", truths, "--prediction", predictions)
                .expectOneLine(1)
                .contains("no prediction of \"a\" in " + predictions));
        Files.copy(truths.resolve("a.nii.gz"), predictions.resolve("a.nii.gz"));
        assertTrue(CommandLineRun.of("score", "--truth", truths, "--prediction", predictions)
                .expectOneLine(1)
                .contains("no true mask \"b\""));
    }

    @Test
    void refusesMasksOnDifferentGridsAndSaysHowTheyDiffer() throws IOException {
        Path a = Fixtures.mask(folder.resolve("a.nii.gz"), TINY, new int[12]);
        Path b = Fixtures.mask(folder.resolve("b.nii.gz"), Fixtures.grid(2, 3, 2), new int[12]);
        String line =
                CommandLineRun.of("score", "--truth", a, "--prediction", b).expectOneLine(1);
        assertTrue(line.contains(a.toString()) && line.contains(b.toString()), line);
        assertTrue(line.contains("3x2x2") && line.contains("2x3x2"), line);
    }
}
