// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Grid;
import org.slicewise.volume.SliceProvenance;
import org.slicewise.volume.SparseMask;

class InterpolateCommandTest {

    private static final Grid GRID = Fixtures.grid(2, 1, 5);

    @TempDir
    private Path folder;

    /** One label that moves to the other voxel in the middle slice. */
    private Path dense() throws IOException {
        return Fixtures.mask(folder.resolve("dense.nii.gz"), GRID, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1);
    }

    @Test
    void fillsWhatAListOfSlicesLeavesOpenAndTellsTheIouBothWays() throws IOException {
        Path out = folder.resolve("new/filled.nii.gz");
        JsonNode json = Fixtures.json(CommandLineRun.of(
                        "interpolate",
                        "--mask",
                        dense(),
                        "--slices",
                        "0,3-4",
                        "--method",
                        "nearest",
                        "--out",
                        out,
                        "--json")
                .expectOk());
        SparseMask filled = SparseMask.read(out);
        assertTrue(filled.isComplete());
        assertEquals(Set.of(1, 2), filled.filledSlices().keySet());
        assertEquals(SliceProvenance.HUMAN, filled.provenance(3));
        JsonNode label = json.get("labels").get(0);
        assertEquals(1, label.get("label").asInt());
        assertEquals(1, label.get("iouFilledSlices").asDouble(), 1e-12);
        assertEquals(1, label.get("iouAllSlices").asDouble(), 1e-12);
        assertEquals(2, json.get("filledSlices").asInt());
    }

    @Test
    void countsFilledSlicesApartFromTheOthers() throws IOException {
        Path out = folder.resolve("filled.nii.gz");
        JsonNode label = Fixtures.json(CommandLineRun.of(
                                "interpolate",
                                "--mask",
                                dense(),
                                "--slices",
                                "0,4",
                                "--method",
                                "nearest",
                                "--out",
                                out,
                                "--json")
                        .expectOk())
                .get("labels")
                .get(0);
        double filledOnly = label.get("iouFilledSlices").asDouble();
        double all = label.get("iouAllSlices").asDouble();
        assertEquals(2 / 4.0, filledOnly, 1e-12);
        assertEquals(4 / 6.0, all, 1e-12);
    }

    @Test
    void theTableRoundsTheDensityOfSlicesKeptByHand() throws IOException {
        Path mask = Fixtures.mask(folder.resolve("three.nii.gz"), Fixtures.grid(1, 1, 3), 1, 1, 1);
        String table = CommandLineRun.of(
                        "interpolate",
                        "--mask",
                        mask,
                        "--slices",
                        "0",
                        "--method",
                        "nearest",
                        "--out",
                        folder.resolve("f.nii"))
                .expectOk();
        assertTrue(table.contains("0.3333  ") && !table.contains("0.33333"), table);
    }

    @Test
    void fillsASparseMaskAsItCame() throws IOException {
        Path sparse = Fixtures.mask(folder.resolve("s.nii.gz"), GRID, 1, 0, 255, 255, 255, 255, 255, 255, 0, 1);
        Path out = folder.resolve("filled.nrrd");
        String said = CommandLineRun.of("interpolate", "--mask", sparse, "--method", "nearest", "--out", out)
                .expectOk();
        assertTrue(said.contains("3 of 5 slices from 2 annotated"), said);
        assertEquals(
                Set.of(1, 2, 3),
                new TreeSet<>(SparseMask.read(out).filledSlices().keySet()));
    }

    @Test
    void refusesWrongValuesInOneLineAndWritesNothing() throws IOException {
        Path out = folder.resolve("filled.nii.gz");
        Path mask = dense();
        for (String slices : new String[] {"x", "3-1", "1,,2", "-1", "9999999"}) {
            CommandLineRun.of("interpolate", "--mask", mask, "--slices=" + slices, "--out", out)
                    .expectOneLine(2);
        }
        String outside = CommandLineRun.of("interpolate", "--mask", mask, "--slices", "5", "--out", out)
                .expectOneLine(1);
        assertTrue(outside.contains("Slice 5"), outside);
        String method = CommandLineRun.of("interpolate", "--mask", mask, "--method", "magic", "--out", out)
                .expectOneLine(2);
        assertTrue(method.contains("\"magic\"") && method.contains("nearest"), method);
        CommandLineRun.of("interpolate", "--mask", mask, "--density", "2", "--out", out)
                .expectOneLine(2);
        CommandLineRun sure = CommandLineRun.of(
                "interpolate",
                "--mask",
                mask,
                "--method",
                "nearest",
                "--out",
                out,
                "--confidence",
                folder.resolve("c.nii"));
        assertEquals(Exit.FAILED, sure.code());
        assertTrue(sure.err().contains("knows no confidence"), sure::err);
        assertFalse(Files.exists(out));
    }
}
