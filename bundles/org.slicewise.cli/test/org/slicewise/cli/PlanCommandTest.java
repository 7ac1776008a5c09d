// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

class PlanCommandTest {

    @TempDir
    private Path folder;

    private Path cohort(int cases) {
        return Fixtures.cohort(folder.resolve("c"), cases);
    }

    @Test
    void whatIsPlannedIsHandedOutAndComesBack() throws IOException {
        Path cohort = cohort(2);
        Path out = folder.resolve("plan");
        String said = CommandLineRun.of(
                        "plan", "--cohort", cohort, "--count", 2, "--cost", "slice=2,volume=5", "--out", out)
                .expectOk();
        assertTrue(said.contains("4 slices of 2 cases, expected cost 18"), said);
        assertEquals(List.of("organ-0001.nii.gz", "organ-0002.nii.gz", "plan.csv"), Fixtures.filesBelow(out));
        Path returned = folder.resolve("returned");
        assertTrue(CommandLineRun.of(
                        "import-annotations",
                        "--cohort",
                        cohort,
                        "--plan",
                        out.resolve("plan.csv"),
                        "--masks",
                        returned,
                        "--out",
                        folder.resolve("none"))
                .expectOneLine(1)
                .contains("is no folder"));
        draw(cohort, out, returned, "organ-0001", 2, 6);
        draw(cohort, out, returned, "organ-0002", 2, 3);
        Path imported = folder.resolve("imported");
        CommandLineRun run = CommandLineRun.of(
                "import-annotations",
                "--cohort",
                cohort,
                "--plan",
                out.resolve("plan.csv"),
                "--masks",
                returned,
                "--out",
                imported);
        assertEquals(Exit.FAILED, run.code());
        assertTrue(run.out().contains("missing: 1 slices, 6 of organ-0002"), run::out);
        assertTrue(run.out().contains("unplanned: 1 slices, 3 of organ-0002"), run::out);
        assertEquals(
                Set.of(2, 6),
                SparseMask.read(imported.resolve("organ-0001.nii.gz"))
                        .annotated()
                        .indices());
        assertEquals(
                Set.of(2),
                SparseMask.read(imported.resolve("organ-0002.nii.gz"))
                        .annotated()
                        .indices());
        draw(cohort, out, returned, "organ-0002", 2, 6);
        markAsDone(out.resolve("plan.csv"));
        CommandLineRun.of(
                        "import-annotations",
                        "--cohort",
                        cohort,
                        "--plan",
                        out.resolve("plan.csv"),
                        "--masks",
                        returned,
                        "--out",
                        imported)
                .expectOk();
        assertEquals(5, Files.readAllLines(imported.resolve("returned.csv")).size());
    }

    /** Says of every slice that somebody looked at it: there may be nothing to draw on it. */
    private static void markAsDone(Path plan) throws IOException {
        Files.writeString(plan, Files.readString(plan).replaceAll(",(\\R)", ",yes$1"));
    }

    /** An annotator who draws what is true on two slices. */
    private static void draw(Path cohort, Path plan, Path to, String id, int one, int other) throws IOException {
        Mask truth = Mask.read(cohort.resolve("labels/" + id + ".nii.gz"));
        Mask template = Mask.read(plan.resolve(id + ".nii.gz"));
        assertEquals(
                Set.of(2, 6),
                SparseMask.fromFileMask(template, Axis.Z).annotated().indices());
        AnnotatedSlices slices = new AnnotatedSlices(Axis.Z, new TreeSet<>(Set.of(one, other)));
        Files.createDirectories(to);
        SparseMask.keepOnly(truth, slices).write(to.resolve(id + ".nii.gz"));
    }

    @Test
    void aBudgetPaysForAsManySlicesAsItCan() {
        Path cohort = cohort(2);
        String said = CommandLineRun.of("plan", "--cohort", cohort, "--spend", 21, "--cost", "slice=2,volume=5")
                .expectOk();
        assertTrue(said.contains("5 slices of 2 cases, expected cost 20"), said);
        CommandLineRun.of("plan", "--cohort", cohort, "--spend", 21, "--count", 2)
                .expectOneLine(2);
        CommandLineRun.of("plan", "--cohort", cohort).expectOneLine(2);
        assertTrue(CommandLineRun.of("plan", "--cohort", cohort, "--spend", 1, "--cost", "slice=2")
                .expectOneLine(1)
                .contains("does not pay"));
    }

    @Test
    void costsDependOnWhatIsOnASliceOrIsToBeExpected() throws IOException {
        Path cohort = cohort(1);
        String known = CommandLineRun.of("plan", "--cohort", cohort, "--count", 8, "--cost", "foreground=1")
                .expectOk();
        Mask truth = Mask.read(cohort.resolve("labels/organ-0001.nii.gz"));
        int foreground = 0;
        int[] plane = new int[256];
        for (int z = 0; z < 8; z++) {
            truth.slice(Axis.Z, z, plane);
            foreground += Arrays.stream(plane).anyMatch(label -> label != 0) ? 1 : 0;
        }
        assertTrue(known.contains("expected cost " + foreground), known);
        Files.walk(cohort.resolve("labels")).filter(Files::isRegularFile).forEach(file -> file.toFile()
                .delete());
        CommandLineRun.of("plan", "--cohort", cohort, "--count", 8, "--cost", "foreground=1")
                .expectOneLine(2);
        String expected = CommandLineRun.of(
                        "plan",
                        "--cohort",
                        cohort,
                        "--count",
                        8,
                        "--cost",
                        "foreground=1",
                        "--expect",
                        "foreground=0.25")
                .expectOk();
        assertTrue(expected.contains("expected cost 2."), expected);
    }

    @Test
    void fitsCostsToMeasuredTimes() throws IOException {
        Path times = Files.writeString(folder.resolve("t.csv"), "slices,volumes,cost\n1,1,7\n2,1,9\n3,1,11\n4,0,8\n");
        CommandLineRun run = CommandLineRun.of("plan", "--cohort", cohort(1), "--count", 3, "--times", times);
        assertTrue(run.out().contains("expected cost 11."), run::out);
        assertTrue(run.err().contains("slice=2") && run.err().contains("volume=5"), run::err);
    }

    @Test
    void writesADataSetOfNnunet() throws IOException {
        Path nnunet = folder.resolve("Dataset001_Organ");
        CommandLineRun.of("plan", "--cohort", cohort(1), "--count", 2, "--nnunet", nnunet)
                .expectOk();
        assertEquals(
                List.of("dataset.json", "imagesTr/organ-0001_0000.nii.gz", "labelsTr/organ-0001.nii.gz"),
                Fixtures.filesBelow(nnunet));
        String listed = CommandLineRun.of("sample", "--cohort", nnunet, "--layout", "nnunet-raw", "--count", 8)
                .expectOk();
        assertTrue(listed.contains("organ-0001"), listed);
        assertFalse(CommandLineRun.of("plan", "--cohort", folder.resolve("c"), "--count", 2, "--nnunet", nnunet)
                .expectOneLine(1)
                .isEmpty());
    }
}
