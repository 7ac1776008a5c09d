// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

class SampleCommandTest {

    @TempDir
    private Path folder;

    @Test
    void listsTheChosenSlicesOfEachCase() {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 2);
        String table =
                CommandLineRun.of("sample", "--cohort", cohort, "--count", 2).expectOk();
        assertEquals(
                List.of("case,axis,total,count,slices", "organ-0001,z,8,2,2 6", "organ-0002,z,8,2,2 6"),
                table.lines().toList());
    }

    @Test
    void choosesTheSameForTheSameSeedAndWritesTheTableToAFile() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 3);
        Object[] arguments = {"sample", "--cohort", cohort, "--density", "0.5", "--sampler", "uniform-random"};
        String first = CommandLineRun.of(arguments).expectOk();
        assertEquals(first, CommandLineRun.of(arguments).expectOk());
        Path file = folder.resolve("new/slices.csv");
        String shown = CommandLineRun.of(
                        "sample", "--cohort", cohort, "--density", "0.5", "--sampler", "uniform-random", "--out", file)
                .expectOk();
        assertEquals("", shown);
        assertEquals(first, Files.readString(file));
    }

    @Test
    void writesSparseMasksThatKeepTheChosenSlicesOnly() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 1);
        Path masks = folder.resolve("masks");
        CommandLineRun.of("sample", "--cohort", cohort, "--count", 2, "--masks", masks)
                .expectOk();
        assertEquals(List.of("organ-0001.nii.gz"), Fixtures.filesBelow(masks));
        Mask dense = Mask.read(cohort.resolve("labels/organ-0001.nii.gz"));
        SparseMask sparse = SparseMask.fromFileMask(Mask.read(masks.resolve("organ-0001.nii.gz")), Axis.Z);
        assertEquals(List.of(2, 6), List.copyOf(sparse.annotated().indices()));
        for (int i = 0; i < 16 * 16 * 8; i++) {
            assertEquals(
                    sparse.isAnnotated(i / 256) ? dense.at(i) : 0,
                    sparse.labels().at(i));
        }
    }

    @Test
    void needsNoMasksUnlessItWritesThem() throws IOException {
        Fixtures.image(folder.resolve("c/images/a.nii.gz"), Fixtures.grid(2, 2, 4), new float[16]);
        String table = CommandLineRun.of("sample", "--cohort", folder.resolve("c"), "--count", 1)
                .expectOk();
        assertTrue(table.contains("a,z,4,1,2"), table);
        Path masks = folder.resolve("masks");
        CommandLineRun.of("sample", "--cohort", folder.resolve("c"), "--count", 1, "--masks", masks)
                .expectOneLine(1);
        assertFalse(Files.exists(masks));
    }

    @Test
    void refusesWrongValuesWithTheValueAndTheRightOnes() {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 1);
        for (String density : List.of("0", "1.5", "-0.1", "NaN")) {
            String line = CommandLineRun.of("sample", "--cohort", cohort, "--density", density)
                    .expectOneLine(2);
            assertTrue(line.contains("--density: ") && line.contains(density), line);
        }
        assertTrue(CommandLineRun.of("sample", "--cohort", cohort, "--density", "half")
                .expectOneLine(2)
                .contains("half"));
        assertTrue(CommandLineRun.of("sample", "--cohort", cohort, "--count", "0")
                .expectOneLine(2)
                .contains("0"));
        String sampler = CommandLineRun.of("sample", "--cohort", cohort, "--count", "1", "--sampler", "best")
                .expectOneLine(2);
        assertTrue(sampler.contains("There is no sampler \"best\"; known are [evenly-spaced"), sampler);
        String layout = CommandLineRun.of("sample", "--cohort", cohort, "--count", "1", "--layout", "bids")
                .expectOneLine(2);
        assertTrue(layout.contains("\"bids\"") && layout.contains("images-labels"), layout);
        CommandLineRun.of("sample", "--cohort", cohort).expectOneLine(2);
        CommandLineRun.of("sample", "--cohort", cohort, "--count", 1, "--density", "0.5")
                .expectOneLine(2);
    }

    @Test
    void refusesFoldersThatHoldNoCohort() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        for (Path cohort : List.of(empty, folder.resolve("none"))) {
            String line = CommandLineRun.of("sample", "--cohort", cohort, "--count", 1)
                    .expectOneLine(1);
            assertTrue(line.contains(cohort.toString()), line);
        }
    }
}
