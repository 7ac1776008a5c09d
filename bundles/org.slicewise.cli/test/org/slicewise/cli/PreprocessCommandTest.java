// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;

class PreprocessCommandTest {

    @TempDir
    private Path folder;

    private Path cohort;
    private Path out;

    @BeforeEach
    void writePhantoms() {
        cohort = Fixtures.cohort(folder.resolve("c"), 2);
        out = folder.resolve("p");
    }

    private CommandLineRun preprocess(Object... more) {
        Object[] arguments = new Object[5 + more.length];
        System.arraycopy(new Object[] {"preprocess", "--cohort", cohort, "--out", out}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CommandLineRun.of(arguments);
    }

    @Test
    void writesACohortThatOtherCommandsRead() throws IOException {
        String said = preprocess(
                        "--preset", "lits17", "--extent", "20,20,10", "--intensity", "percentiles 1 99, rescale")
                .expectOk();
        assertTrue(said.startsWith("Preprocessed 2 cases into " + out), said);
        assertEquals(
                List.of(
                        "images/organ-0001.nii.gz",
                        "images/organ-0002.nii.gz",
                        "labels/organ-0001.nii.gz",
                        "labels/organ-0002.nii.gz",
                        "preprocessing.json"),
                Fixtures.filesBelow(out));
        Grid grid = Grid.read(out.resolve("images/organ-0001.nii.gz"));
        assertEquals(new Extent(20, 20, 10), grid.extent());
        assertEquals(1, grid.spacing().z(), 1e-6);
        String table = CommandLineRun.of("sample", "--cohort", out, "--count", 2, "--masks", folder.resolve("m"))
                .expectOk();
        assertTrue(table.contains("organ-0002,z,10,2,"), table);
    }

    @Test
    void saysInItsFileHowTheRestIsToBeRead() throws IOException {
        preprocess("--orientation", "LPS", "--pad-value", "-1024").expectOk();
        JsonNode json = Fixtures.json(Files.readString(out.resolve("preprocessing.json")));
        assertEquals(255, json.get("notAnnotated").intValue());
        assertTrue(json.get("reading").textValue().contains("not background"), json::toString);
        JsonNode transform = json.get("cases").get("organ-0001").get("transform");
        assertEquals("LPS", transform.get("spec").get("orientation").textValue());
        assertEquals(-1024, transform.get("padding").get(0).doubleValue());
    }

    @Test
    void makesOnlyWhatIsMissingOrOutOfDate() throws IOException {
        preprocess("--extent", "18").expectOk();
        Files.delete(out.resolve("labels/organ-0002.nii.gz"));
        assertTrue(preprocess("--extent", "18")
                .expectOk()
                .contains("Preprocessed 1 cases into " + out + "; 1 were there"));
        assertTrue(preprocess("--extent", "17").expectOk().contains("Preprocessed 2 cases"));
    }

    @Test
    void saysThatAFolderHoldsCasesOfAnotherSpecification() {
        assertFalse(preprocess("--extent", "18").err().contains("Note:"));
        assertFalse(preprocess("--extent", "18").err().contains("Note:"));
        String said = preprocess("--extent", "17,17,8", "--pad-value", "0").err();
        String note =
                "Note: 2 of 2 cases in " + out + " were made by another specification (--extent \"18,18,18\", now "
                        + "\"17,17,8\"; --pad-value \"lowest\", now \"0\"); those of this cohort are made again, all others stay "
                        + "as they are.";
        assertTrue(said.startsWith(note), said);
    }

    @Test
    void refusesWrongValuesWithTheValueAndTheRightOnes() {
        String preset = preprocess("--preset", "lits").expectOneLine(2);
        assertTrue(preset.contains("--preset: ") && preset.contains("lits17"), preset);
        String spacing = preprocess("--spacing", "0,1,1").expectOneLine(2);
        assertTrue(spacing.contains("--spacing: ") && spacing.contains("0"), spacing);
        String intensity = preprocess("--intensity", "soft tissue").expectOneLine(2);
        assertTrue(intensity.contains("window LOW HIGH"), intensity);
        String crop = preprocess("--crop", "labels 9").expectOneLine(1);
        assertTrue(crop.contains("organ-0001") && crop.contains("[9]"), crop);
        assertFalse(Files.exists(out));
        assertTrue(CommandLineRun.of("preprocess", "--cohort", cohort, "--out", cohort)
                .expectOneLine(1)
                .contains("written over"));
    }

    @Test
    void restorePutsMasksBack() throws IOException {
        preprocess("--orientation", "ASL", "--extent", "20,keep,11").expectOk();
        Path back = folder.resolve("back");
        CommandLineRun.of("restore", "--preprocessed", out, "--masks", out.resolve("labels"), "--out", back)
                .expectOk();
        Mask truth = Mask.read(cohort.resolve("labels/organ-0001.nii.gz"));
        Mask found = Mask.read(back.resolve("organ-0001.nii.gz"));
        assertTrue(truth.grid().sameAs(found.grid()));
        int cut = 0;
        for (int i = 0; i < truth.grid().extent().voxels(); i++) {
            cut += found.at(i) == 255 ? 1 : 0;
            assertTrue(found.at(i) == 255 || found.at(i) == truth.at(i));
        }
        assertEquals(16 * 8 * 5, cut, "5 of 16 planes along x were cropped");
        CommandLineRun.of(
                        "restore",
                        "--preprocessed",
                        out,
                        "--masks",
                        out.resolve("labels"),
                        "--out",
                        back,
                        "--outside",
                        "background")
                .expectOk();
        assertEquals(
                truth.labels(), Mask.read(back.resolve("organ-0001.nii.gz")).labels());
    }

    @Test
    void restoreRefusesWhatItCannotPutBack() throws IOException {
        preprocess("--extent", "18").expectOk();
        Path labels = out.resolve("labels");
        Path back = folder.resolve("back");
        Object[] right = {"restore", "--preprocessed", out, "--masks", labels, "--out", back};
        assertTrue(with(right, 2, cohort).expectOneLine(1).contains("preprocessing.json"));
        assertTrue(
                with(right, 4, cohort.resolve("labels")).expectOneLine(1).contains("grid of the preprocessed image"));
        assertTrue(with(right, 6, labels).expectOneLine(1).contains("written over"));
        Fixtures.mask(folder.resolve("other/stray.nii.gz"), Fixtures.grid(1, 1, 1), 1);
        String stray = with(right, 4, folder.resolve("other")).expectOneLine(1);
        assertTrue(stray.contains("stray.nii.gz") && stray.contains("organ-0001"), stray);
        Object[] cubic = {"restore", "--preprocessed", out, "--masks", labels, "--out", back, "--interpolation", "cubic"
        };
        assertTrue(CommandLineRun.of(cubic).expectOneLine(2).contains("cubic"));
    }

    private static CommandLineRun with(Object[] arguments, int at, Object other) {
        Object[] changed = arguments.clone();
        changed[at] = other;
        return CommandLineRun.of(changed);
    }
}
