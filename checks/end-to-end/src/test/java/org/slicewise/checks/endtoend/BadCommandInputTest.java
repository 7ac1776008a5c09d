// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command on input that cannot be right ends with its documented code and one line that helps. */
class BadCommandInputTest {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    @TempDir
    Path folder;

    private TinyCohort cohort;
    private Path model;

    @BeforeEach
    void writeCohort() throws IOException {
        cohort = TinyCohort.write(folder.resolve("cohort"), 3);
        model = folder.resolve("model.slicewise");
    }

    private Ended train(String... more) throws Exception {
        String[] arguments = {
            "train",
            "--cohort",
            cohort.folder().toString(),
            "--out",
            model.toString(),
            "--iterations",
            "2",
            "--base-channels",
            "4",
            "--levels",
            "2",
            "--batch",
            "2"
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Child.run(folder, all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "-0.2"})
    void aDensityOutsideItsRangeIsNamed(String density) throws Exception {
        train("--density", density).assertCode(USAGE).assertNothingButOneLineSays(density);
        assertFalse(Files.exists(model));
    }

    @Test
    void anUnknownNameAnswersWithTheKnownOnes() throws Exception {
        train("--density", "0.5", "--sampler", "clever")
                .assertCode(USAGE)
                .assertNothingButOneLineSays("clever", "evenly-spaced", "uniform-random");
        train("--density", "0.5", "--network", "unet-9d")
                .assertCode(USAGE)
                .assertNothingButOneLineSays("unet-9d", "unet-2d", "unet-3d");
    }

    @Test
    void aTruncatedMaskIsNamedAndNoModelIsWritten() throws Exception {
        byte[] whole = Files.readAllBytes(cohort.mask(1));
        Files.write(cohort.mask(1), Arrays.copyOf(whole, whole.length / 2));
        train("--density", "0.5")
                .assertCode(FAILED)
                .assertOneLineSays(cohort.mask(1).toString());
        assertEquals(List.of("cohort"), Folder.names(folder));
    }

    @Test
    void aFileThatIsNoVolumeIsNamed() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.nii"), "not a volume at all, but long enough ".repeat(20));
        Child.run(folder, "inspect", text.toString()).assertCode(FAILED).assertNothingButOneLineSays(text.toString());
        Child.run(folder, "inspect", folder.resolve("absent.nii").toString())
                .assertCode(FAILED)
                .assertNothingButOneLineSays("absent.nii");
    }

    @Test
    void masksOnDifferentGridsAreNotScored() throws Exception {
        Path shifted = folder.resolve("shifted.nii");
        TinyVolume.read(cohort.mask(0)).withOriginX(-3).write(shifted);
        Child.run(folder, "score", "--truth", cohort.mask(0).toString(), "--prediction", shifted.toString())
                .assertCode(FAILED)
                .assertNothingButOneLineSays(shifted.toString(), cohort.mask(0).toString(), "-3");
    }

    @Test
    void aMissingPredictionIsNamed() throws Exception {
        Path predictions = Files.createDirectories(folder.resolve("predictions"));
        Files.copy(cohort.mask(0), predictions.resolve("case0.nii.gz"));
        Child.run(
                        folder,
                        "score",
                        "--truth",
                        cohort.folder().resolve("labels").toString(),
                        "--prediction",
                        predictions.toString())
                .assertCode(FAILED)
                .assertNothingButOneLineSays("case1");
    }

    @Test
    void aFileThatIsNoModelIsNamed() throws Exception {
        Files.writeString(model, "not a model");
        Path mask = folder.resolve("mask.nii.gz");
        Child.run(
                        folder,
                        "predict",
                        "--model",
                        model.toString(),
                        "--image",
                        cohort.image(0).toString(),
                        "--out",
                        mask.toString())
                .assertCode(FAILED)
                .assertOneLineSays(model.toString());
        assertEquals(List.of("cohort", "model.slicewise"), Folder.names(folder));
    }

    @Test
    void anOutputBelowAFileIsRefusedBeforeTheWork() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Child.run(
                        folder,
                        "sample",
                        "--cohort",
                        cohort.folder().toString(),
                        "--density",
                        "0.5",
                        "--out",
                        file.resolve("slices.csv").toString())
                .assertCode(FAILED)
                .assertNothingButOneLineSays(file.toString());
    }

    @Test
    void aFullDiskLeavesNothingHalfWritten() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        String script = "mount -t tmpfs -o size=8k none disk && touch disk/mounted && \"$0\" \"$@\";"
                + " code=$?; ls -A disk; exit $code";
        List<String> command = List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                script,
                Checkout.root().resolve("slicewise").toString(),
                "train",
                "--cohort",
                cohort.folder().toString(),
                "--out",
                disk.resolve("model.slicewise").toString(),
                "--iterations",
                "1",
                "--base-channels",
                "8",
                "--levels",
                "2",
                "--batch",
                "1",
                "--count",
                "2");
        Ended ended;
        try (Child child = Child.start(folder, Map.of(), command)) {
            ended = child.end();
        } catch (IOException e) {
            ended = new Ended(-1, "", e.getMessage());
        }
        if (!ended.out().contains("mounted")) {
            Assumptions.abort("a small disk cannot be made here (unshare, mount): a full disk is not tested");
        }
        ended.assertCode(FAILED)
                .assertOneLineSays(disk.resolve("model.slicewise").toString(), "No space left");
        assertEquals("mounted", ended.out().strip());
    }
}
