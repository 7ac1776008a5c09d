// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    @TempDir
    private Path folder;

    @Test
    void advisesByWhatSlicesLeftOutTell() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 2);
        Path slices = folder.resolve("slices.csv");
        JsonNode json = Fixtures.json(CommandLineRun.of(
                        "audit",
                        "--cohort",
                        cohort,
                        "--density",
                        "0.5",
                        "--method",
                        "nearest",
                        "--acceptable",
                        "0.01",
                        "--json",
                        "--out",
                        slices)
                .expectOk());
        assertEquals("interpolate", json.get("advice").asText());
        assertEquals(4, json.get("slicesLeftOut").asInt(), "two of four slices in each of two cases");
        double leftOut = json.get("iouLeftOut").asDouble();
        assertTrue(leftOut > 0 && leftOut < json.get("iouExpected").asDouble(), json::toString);
        assertTrue(Files.readString(slices).startsWith("case,slice,gap_slices,gap_mm"));
        String table = CommandLineRun.of(
                        "audit", "--cohort", cohort, "--density", "0.5", "--method", "nearest", "--acceptable", "1")
                .expectOk();
        assertTrue(table.contains("Advice: ignore slices that are not annotated"), table);
    }

    @Test
    void givesNoAdviceWhereNothingCanBeLeftOut() {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 1);
        String table = CommandLineRun.of("audit", "--cohort", cohort, "--slices", "2,5", "--method", "nearest")
                .expectOk();
        assertTrue(
                table.endsWith("No advice: nothing could be left out; no case has three annotated slices.\n"), table);
        CommandLineRun.of("audit", "--cohort", cohort, "--acceptable", "2").expectOneLine(2);
    }
}
