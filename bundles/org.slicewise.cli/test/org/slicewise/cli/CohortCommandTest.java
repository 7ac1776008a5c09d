// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.layout.DatasetLayouts;
import org.slicewise.volume.text.Csv;

class CohortCommandTest {

    @TempDir
    private Path folder;

    private Path cohort;

    @BeforeEach
    void writeCases() throws IOException {
        cohort = folder.resolve("c");
        Grid grid = Fixtures.grid(2, 2, 4);
        for (String id : List.of("a", "b")) {
            Fixtures.image(cohort.resolve("images/" + id + ".nii.gz"), grid, new float[16]);
            Fixtures.mask(cohort.resolve("labels/" + id + ".nii.gz"), grid, new int[16]);
        }
        Fixtures.image(cohort.resolve("images/lonely.nii"), grid, new float[16]);
    }

    private CommandLineRun run(Object... more) {
        Object[] all = new Object[more.length + 3];
        all[0] = "cohort";
        all[1] = "--cohort";
        all[2] = cohort;
        System.arraycopy(more, 0, all, 3, more.length);
        return CommandLineRun.of(all);
    }

    private static List<String> fields(String table, int row) {
        return Csv.fields(table.lines().toList().get(row));
    }

    @Test
    void listsCasesThenWhatIsLeftOutAndSaysHow() {
        CommandLineRun run = run();
        String table = run.expectOk();
        assertEquals(4, table.lines().count(), table);
        assertEquals(
                "case,patient,images,masks,rule,left out",
                table.lines().findFirst().orElseThrow());
        String image = cohort.resolve("images/a.nii.gz").toString();
        String mask = cohort.resolve("labels/a.nii.gz").toString();
        assertEquals(List.of("a", "a", image, mask, "as-stored", ""), fields(table, 1));
        assertEquals("lonely", fields(table, 3).get(0));
        assertTrue(fields(table, 3).get(5).contains("images/lonely.nii has no mask"), table);
        assertTrue(run.err().contains("Recognised as images-labels: "), run.err());
        assertTrue(run.err().contains("Note: 1 of 3 cases are left out. Case \"lonely\""), run.err());
    }

    @Test
    void printsTheSameAsJson() throws IOException {
        JsonNode json = Fixtures.json(run("--json", "--ignore-label", 7).expectOk());
        assertEquals(List.of("how", "cases", "leftOut"), Fixtures.keys(json));
        assertEquals("b", json.path("cases").path(1).path("case").asText());
        assertEquals("ignoring 7", json.at("/cases/0/rules/0").asText());
        assertEquals("lonely", json.at("/leftOut/0/case").asText());
        assertTrue(json.at("/cases/0/extent").isMissingNode());
        assertEquals(
                3,
                Fixtures.json(run("--json", "--images-only").expectOk())
                        .path("cases")
                        .size());
    }

    @Test
    void checkReadsHeadersAndLeavesOutWhatDoesNotFit() throws IOException {
        Files.writeString(cohort.resolve("images/a.nii.gz"), "<html>Sign in</html>");
        Grid other = new Grid(new Extent(2, 2, 4), Affine.of(1, 0, 0, 9, 0, 1, 0, 0, 0, 0, 2, 0));
        Fixtures.image(cohort.resolve("images/d.nii"), Fixtures.grid(2, 2, 4), new float[16]);
        Fixtures.mask(cohort.resolve("labels/d.nii"), other, new int[16]);
        assertEquals(3, Fixtures.json(run("--json").expectOk()).path("cases").size());
        CommandLineRun run = run("--check");
        String table = run.expectOk();
        assertEquals(
                List.of("b", "", "2x2x4", "1.0x1.0x2.0", "RAS", "1", ""),
                List.of(0, 5, 6, 7, 8, 9, 10).stream()
                        .map(fields(table, 1)::get)
                        .toList());
        assertTrue(fields(table, 2).get(5).contains("a.nii.gz"), table);
        assertTrue(fields(table, 3).get(5).contains("does not lie on the grid"), table);
        assertTrue(run.err().contains("3 of 4 cases are left out. Case \"a\": "), run.err());
        JsonNode resampled =
                Fixtures.json(run("--check", "--resample-masks", "--json").expectOk());
        assertEquals("d", resampled.at("/cases/1/case").asText());
        assertEquals("[2,2,4]", resampled.at("/cases/1/extent").toString());
    }

    @Test
    void whereEveryCaseIsBrokenItFailsWithTheFirstReason() throws IOException {
        for (String id : List.of("a", "b")) {
            Files.writeString(cohort.resolve("images/" + id + ".nii.gz"), "no image");
        }
        CommandLineRun run = run("--check");
        assertEquals(Exit.FAILED, run.code());
        assertTrue(run.err().contains("None of the 2 cases can be used. Case \"a\": "), run.err());
    }

    @Test
    void helpSaysWhatEachLayoutIs() {
        String help = CommandLineRun.of("cohort", "--help").expectOk().replaceAll("\\s", "");
        for (String name : DatasetLayouts.names()) {
            String description = DatasetLayouts.named(name).description();
            assertTrue(help.contains((name + ":" + description).replaceAll("\\s", "")), name);
        }
    }

    @Test
    void writesToAFileAndRefusesWrongValues() throws IOException {
        Path table = folder.resolve("new/cases.csv");
        assertEquals("", run("--out", table).expectOk());
        assertEquals(run().expectOk(), Files.readString(table));
        assertTrue(run("--ignore-label", 70000).expectOneLine(2).contains("--ignore-label: "));
        assertTrue(run("--layout", "x").expectOneLine(2).contains("known are [auto, "));
        assertTrue(run("--layout", "lits17").expectOneLine(1).contains("volume-N.nii"));
    }
}
