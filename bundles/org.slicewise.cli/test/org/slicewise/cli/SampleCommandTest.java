// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.sampling.SamplerNeed;
import org.slicewise.sampling.SliceSamplers;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Grid;
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
                List.of(
                        "case,axis,total,count,slices,kind,order,scores",
                        "organ-0001,z,8,2,2 6,selection,2 6,4.00000 4.00000",
                        "organ-0002,z,8,2,2 6,selection,2 6,4.00000 4.00000"),
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
    void choosesOfOneImageAndTellsWhereItsSlicesLie() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 1);
        Path image = cohort.resolve("images/organ-0001.nii.gz");
        JsonNode json = Fixtures.json(CommandLineRun.of(
                        "sample", "--image", image, "--sampler", "evenly-spaced", "--density", "0.25", "--seed", 3)
                .expectOk());
        assertEquals(
                List.of(
                        "image",
                        "axis",
                        "total",
                        "nominal",
                        "chosen",
                        "sampler",
                        "kind",
                        "scoreMeaning",
                        "features",
                        "seed"),
                Fixtures.keys(json));
        assertEquals(8, json.get("total").asInt());
        assertEquals(2, json.get("nominal").asInt());
        JsonNode second = json.get("chosen").get(1);
        assertEquals(List.of("index", "canonicalIndex", "positionMm", "score", "order"), Fixtures.keys(second));
        assertEquals(6, second.get("index").asInt());
        assertEquals(2, second.get("order").asInt());
        Grid grid = Grid.read(image);
        assertEquals(grid.affine().apply(0, 0, 6)[2], second.get("positionMm").asDouble(), 1e-6);
        assertEquals("selection", json.get("kind").asText());
        assertTrue(json.get("features").isNull());
        assertEquals(3, json.get("seed").asInt());
    }

    @Test
    void everySamplerChoosesItsBudgetOfOneImage() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 1);
        for (String sampler : SliceSamplers.names()) {
            JsonNode json = Fixtures.json(CommandLineRun.of(
                            "sample",
                            "--image",
                            cohort.resolve("images/organ-0001.nii.gz"),
                            "--mask",
                            cohort.resolve("labels/organ-0001.nii.gz"),
                            "--sampler",
                            sampler,
                            "--count",
                            3)
                    .expectOk());
            assertEquals(3, json.get("chosen").size(), sampler);
            assertEquals(
                    SliceSamplers.named(sampler).kind().word(), json.get("kind").asText());
            boolean looks = SliceSamplers.named(sampler).need() == SamplerNeed.FEATURES;
            assertEquals(looks ? "pca" : "null", json.get("features").asText());
        }
    }

    @Test
    void anOracleNeedsTheMaskAndIsMarked() {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 1);
        Path image = cohort.resolve("images/organ-0001.nii.gz");
        String line = CommandLineRun.of("sample", "--image", image, "--count", 1, "--sampler", "foreground-random")
                .expectOneLine(2);
        assertTrue(line.contains("--mask"), line);
        String table = CommandLineRun.of("sample", "--cohort", cohort, "--count", 2, "--positive-share", 1)
                .expectOk();
        assertTrue(table.contains(",oracle,"), table);
        String help = CommandLineRun.of("sample", "--help").expectOk().replaceAll("\\s+", " ");
        assertTrue(help.contains("foreground-random (oracle: looks at the masks)"), help);
        assertTrue(help.contains("middle (biased baseline)"), help);
    }

    @Test
    void aShareOfTheVolumesAndOneBudgetForAllLeaveSomeWithoutSlices() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 4);
        Path masks = folder.resolve("masks");
        String half = CommandLineRun.of(
                        "sample", "--cohort", cohort, "--count", 2, "--volumes", "1/2", "--masks", masks)
                .expectOk();
        assertEquals(2, half.lines().filter(line -> line.contains(",z,8,0,,")).count(), half);
        assertEquals(2, Fixtures.filesBelow(masks).size());
        String all = CommandLineRun.of(
                        "sample", "--cohort", cohort, "--density", "0.1", "--sampler", "max-cover", "--scope", "cohort")
                .expectOk();
        assertEquals(
                3,
                all.lines()
                        .skip(1)
                        .mapToInt(line -> Integer.parseInt(line.split(",")[3]))
                        .sum(),
                all);
    }

    @Test
    void refusesOptionsThatDoNotFitTogether() {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 1);
        Object[][] wrong = {
            {"--phase", "0.2", "--sampler", "middle"},
            {"--phase", "2"},
            {"--scope", "cohort"},
            {"--scope", "world"},
            {"--volumes", "0"},
            {"--volumes", "a/b"},
            {"--positive-share", "1.5"},
            {"--features", "none"},
            {"--mask", "m.nii.gz"}
        };
        for (Object[] options : wrong) {
            List<Object> arguments = new ArrayList<>(List.of("sample", "--cohort", cohort, "--count", 1));
            arguments.addAll(List.of(options));
            String line = CommandLineRun.of(arguments.toArray()).expectOneLine(2);
            assertTrue(line.contains(options[0].toString()), line);
        }
    }

    @Test
    void aPhaseMovesEvenlySpacedSlices() {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 1);
        String table = CommandLineRun.of("sample", "--cohort", cohort, "--count", 2, "--phase", 0)
                .expectOk();
        assertTrue(table.contains("organ-0001,z,8,2,0 4,"), table);
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
