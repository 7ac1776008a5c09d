// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;

class TrainAndPredictTest {

    @TempDir
    private Path folder;

    private Path cohort;
    private Path model;

    @BeforeEach
    void makeCohort() {
        cohort = Fixtures.cohort(folder.resolve("cohort"), 4);
        model = folder.resolve("models/small.slicewise");
    }

    @Test
    void weightsThatAreNotThereAreNamedWithTheFileToFetch() {
        Path none = model.resolveSibling("none.pth");
        CommandLineRun run = CommandLineRun.of(
                "train",
                "--cohort",
                cohort,
                "--density",
                "0.5",
                "--out",
                model,
                "--preset",
                "atlas-2d-quick",
                "--weights",
                none);
        assertEquals(Exit.FAILED, run.code());
        String line = run.err().lines().reduce((first, last) -> last).orElseThrow();
        assertTrue(line.contains(none.toString()) && line.contains("vgg16-397923af.pth"), line);
        assertFalse(Files.exists(model));
    }

    @Test
    void trainsAModelThatSegmentsFilesAndFolders() throws IOException {
        CommandLineRun trained = train("--held-out", "0.25");
        assertTrue(trained.expectOk().contains("Wrote " + model), trained::out);
        assertTrue(trained.err().contains("on 3 cases, 12 of their 24 slices annotated"), trained::err);
        assertTrue(trained.err().contains("Held out: organ-000"), trained::err);
        assertTrue(trained.err().contains("iteration 2 of 2, loss "), trained::err);
        assertEquals(List.of("small.slicewise"), Fixtures.filesBelow(model.getParent()));

        Path image = cohort.resolve("images/organ-0001.nii.gz");
        Path mask = folder.resolve("masks/one.nii.gz");
        CommandLineRun.of("predict", "--model", model, "--image", image, "--out", mask)
                .expectOk();
        assertTrue(Mask.read(mask).grid().sameAs(Volume.read(image).grid()));

        Path masks = folder.resolve("all");
        CommandLineRun.of("predict", "--model", model, "--cohort", cohort, "--out", masks)
                .expectOk();
        assertEquals(4, Fixtures.filesBelow(masks).size());
        Path again = folder.resolve("again");
        CommandLineRun.of("predict", "--model", model, "--image", cohort.resolve("images"), "--out", again)
                .expectOk();
        assertEquals(Fixtures.filesBelow(masks), Fixtures.filesBelow(again));
        assertArrayEquals(Files.readAllBytes(mask), Files.readAllBytes(again.resolve("organ-0001.nii.gz")));
        String scores = CommandLineRun.of("score", "--truth", cohort.resolve("labels"), "--prediction", masks, "--json")
                .expectOk();
        assertEquals(4, Fixtures.json(scores).get("cases").size());
    }

    @Test
    void validatesKeepsCheckpointsAndResumes() throws IOException {
        Path run = folder.resolve("run");
        CommandLineRun first = train("--validation", "0.25", "--validate-every", "1", "--checkpoints", run.toString());
        first.expectOk();
        assertTrue(first.err().contains("Validated on: organ-000"), first::err);
        assertTrue(first.err().contains("Validation after iteration 2: mean IoU "), first::err);
        assertEquals(
                List.of(
                        "best.slicewise",
                        "last.checkpoint",
                        "last.slicewise",
                        "learning-curve.csv",
                        "learning-curve.png",
                        "run.lock"),
                Fixtures.filesBelow(run));
        byte[] trained = Files.readAllBytes(model);
        CommandLineRun again = train("--validation", "0.25", "--validate-every", "1", "--checkpoints", run.toString());
        assertEquals(Exit.FAILED, again.code());
        assertTrue(again.err().contains("resume that training, or give another folder"), again::err);
        CommandLineRun resumed =
                train("--validation", "0.25", "--validate-every", "1", "--checkpoints", run.toString(), "--resume");
        resumed.expectOk();
        assertTrue(resumed.err().contains("The training goes on after iteration 2 of 2."), resumed::err);
        assertArrayEquals(trained, Files.readAllBytes(model));
    }

    @Test
    void validatesOnTheCasesOfASplit() {
        Path table = folder.resolve("split.csv");
        CommandLineRun.of(
                        "split", "--cohort", cohort, "--train", "2", "--validation", "1", "--test", "1", "--out", table)
                .expectOk();
        CommandLineRun run = train("--split", table.toString(), "--only", "train", "--validation-split", "validation");
        run.expectOk();
        assertTrue(run.err().contains("on 2 cases"), run::err);
        assertTrue(
                run.err()
                                .lines()
                                .filter(line -> line.startsWith("Validation after iteration"))
                                .count()
                        == 2,
                run::err);
    }

    @Test
    void refusesWrongValuesBeforeAnyWork() throws IOException {
        List<List<String>> wrong = List.of(
                List.of("--held-out", "1"),
                List.of("--network", "u-net"),
                List.of("--learning-rate", "0"),
                List.of("--momentum", "0.5"),
                List.of("--optimizer", "lion"),
                List.of("--schedule", "step"),
                List.of("--schedule", "exponential", "--gamma", "0.7"),
                List.of("--schedule", "cosine", "--floor", "2"),
                List.of("--gamma", "0.7"),
                List.of("--warm-up", "-1"),
                List.of("--loss", "dice"),
                List.of("--patch", "16"),
                List.of("--patch", "15,16"),
                List.of("--augment", "flip-q"),
                List.of("--class-weights", "1,0"),
                List.of("--preset", "lits"),
                List.of("--network-option", "width=;"),
                List.of("--clip", "-1"),
                List.of("--average", "1"),
                List.of("--shares", "0,0"),
                List.of("--slices-per-patch", "-1"),
                List.of("--validation", "1"),
                List.of("--validate-every", "5"),
                List.of("--patience", "5"),
                List.of("--validation-split", "validation"),
                List.of("--resume"),
                List.of("--checkpoint-every", "3"));
        for (List<String> option : wrong) {
            String line = train(option.toArray(String[]::new)).expectOneLine(2);
            assertTrue(
                    line.contains(option.get(0).substring(2))
                            || line.contains("\"optimizer.")
                            || line.contains("schedule"),
                    line);
        }
        assertFalse(Files.exists(model.getParent()));
    }

    @Test
    void trainsByAPresetWithChanges() throws IOException {
        CommandLineRun trained = train(
                "--preset",
                "small-3d",
                "--network-option",
                "shrink=2",
                "--shares",
                "0.2,0.4,0.4",
                "--unannotated-as-background",
                "--slices-per-patch",
                "2");
        trained.expectOk();
        assertTrue(trained.err().contains("Training unet-3d for 2 iterations"), trained::err);
        CommandLineRun shares = train("--preset", "small-3d", "--shares", "1,1");
        assertEquals(Exit.FAILED, shares.code());
        assertTrue(shares.err().contains("must have 4 shares, one for each of 3 classes"), shares::err);
        String options =
                train("--preset", "small-3d", "--network-option", "depth=2").expectOneLine(2);
        assertTrue(options.contains("\"depth\"") && options.contains("base-channels"), options);
    }

    @Test
    void predictsWithOverlapAndMirrorImages() throws IOException {
        train().expectOk();
        Path image = cohort.resolve("images/organ-0001.nii.gz");
        Path mask = folder.resolve("one.nii.gz");
        List<Object> predict = List.of("predict", "--model", model, "--image", image, "--out", mask);
        String line = CommandLineRun.of(with(predict, "--overlap", "0.95")).expectOneLine(2);
        assertTrue(line.contains("--overlap") && line.contains("0.95"), line);
        assertFalse(Files.exists(mask));
        CommandLineRun.of(with(predict, "--overlap", "0.25", "--flips")).expectOk();
        assertTrue(Mask.read(mask).grid().sameAs(Volume.read(image).grid()));
    }

    private static Object[] with(List<Object> arguments, Object... more) {
        return Stream.concat(arguments.stream(), Stream.of(more)).toArray();
    }

    @Test
    void refusesADeviceThatIsNotThereAndWritesNothing() {
        CommandLineRun run = train("--device", "gpu:77");
        assertEquals(Exit.FAILED, run.code());
        assertTrue(run.err().lines().toList().get(1).contains("gpu:77"), run::err);
        assertFalse(Files.exists(model));
    }

    @Test
    void refusesWhatIsNoModelOrNoImage() throws IOException {
        Path image = cohort.resolve("images/organ-0001.nii.gz");
        Path out = folder.resolve("out.nii.gz");
        Path noModel = Files.writeString(folder.resolve("no.slicewise"), "no model");
        String line = CommandLineRun.of("predict", "--model", noModel, "--image", image, "--out", out)
                .expectOneLine(1);
        assertTrue(line.contains(noModel.toString()), line);
        Path missing = folder.resolve("missing.slicewise");
        assertTrue(CommandLineRun.of("predict", "--model", missing, "--image", image, "--out", out)
                .expectOneLine(1)
                .contains(missing.toString()));
        assertTrue(CommandLineRun.of("predict", "--model", missing, "--image", image, "--out", folder.resolve("x.png"))
                .expectOneLine(2)
                .contains("x.png"));
        assertFalse(Files.exists(out));
    }

    @Test
    void namesAnImageThatIsNotThereOrHasOtherChannels() throws IOException {
        train().expectOk();
        Path missing = folder.resolve("missing.nii.gz");
        Path out = folder.resolve("out.nii.gz");
        assertTrue(CommandLineRun.of("predict", "--model", model, "--image", missing, "--out", out)
                .expectOneLine(1)
                .contains(missing.toString()));
        Path two = folder.resolve("two.nii.gz");
        Volume.of(Fixtures.grid(4, 4, 4), 2, new float[128]).write(two);
        assertTrue(CommandLineRun.of("predict", "--model", model, "--image", two, "--out", out)
                .expectOneLine(1)
                .contains(two + ": "));
        assertFalse(Files.exists(out));
    }

    @Test
    void refusesAMaskOnAnotherGridThanItsImage() throws IOException {
        Path mask = Fixtures.mask(cohort.resolve("labels/organ-0002.nii.gz"), Fixtures.grid(2, 2, 2), new int[8]);
        String line = train().expectOneLine(1);
        assertTrue(line.contains(mask.toString()) && line.contains("2x2x2") && line.contains("16x16x8"), line);
        assertFalse(Files.exists(model.getParent()));
    }

    private CommandLineRun train(String... more) {
        Object[] arguments = new Object[17 + more.length];
        System.arraycopy(
                new Object[] {
                    "train",
                    "--cohort",
                    cohort,
                    "--density",
                    "0.5",
                    "--out",
                    model,
                    "--iterations",
                    "2",
                    "--batch",
                    "2",
                    "--base-channels",
                    "2",
                    "--levels",
                    "2",
                    "--seed",
                    "3"
                },
                0,
                arguments,
                0,
                17);
        System.arraycopy(more, 0, arguments, 17, more.length);
        return CommandLineRun.of(arguments);
    }
}
