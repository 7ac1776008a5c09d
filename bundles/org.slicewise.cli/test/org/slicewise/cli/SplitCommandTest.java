// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Grid;
import org.slicewise.volume.text.Csv;

class SplitCommandTest {

    private static final Grid GRID = Fixtures.grid(2, 1, 1);

    @TempDir
    private Path folder;

    private Path cohort;

    /** Twelve scans, two of each of six patients; scans of the first three patients have label 3. */
    @BeforeEach
    void writeCohort() throws IOException {
        cohort = folder.resolve("cohort");
        for (int i = 0; i < 12; i++) {
            String name = "p%d_scan%d.nii".formatted(i / 2, i % 2);
            Fixtures.image(cohort.resolve("images").resolve(name), GRID, i, 1);
            Fixtures.mask(cohort.resolve("labels").resolve(name), GRID, 1, i < 6 ? 3 : 0);
        }
    }

    private CommandLineRun split(Object... more) {
        return CommandLineRun.of(Stream.concat(Stream.of("split", "--cohort", cohort), Stream.of(more))
                .toArray());
    }

    private static Map<String, List<String>> bySplit(String table) {
        Map<String, List<String>> cases = new TreeMap<>();
        table.lines().skip(1).map(Csv::fields).forEach(fields -> cases.computeIfAbsent(
                        fields.get(2), absent -> new ArrayList<>())
                .add(fields.get(0)));
        return cases;
    }

    private static int size(String table, String split) {
        return bySplit(table).getOrDefault(split, List.of()).size();
    }

    @Test
    void writesASplitOfTheSizesAskedForAndTheSameEachTime() throws IOException {
        CommandLineRun run = split("--train", "6", "--validation", "0.25", "--test", "2", "--seed", "5");
        String table = run.expectOk();
        assertEquals("case,patient,split", table.lines().findFirst().orElseThrow());
        assertEquals(13, table.lines().count());
        assertEquals(6, size(table, "train"));
        assertEquals(3, size(table, "validation"));
        assertEquals(2, size(table, "test"));
        assertEquals(1, size(table, "unassigned"));
        assertEquals(
                "Split 12 cases: 6 train, 3 validation, 2 test, 1 unassigned.",
                run.err().strip());
        Path out = folder.resolve("new/split.csv");
        String shown = split("--train", "6", "--validation", "0.25", "--test", "2", "--seed", "5", "--out", out)
                .expectOk();
        assertEquals("", shown);
        assertEquals(table, Files.readString(out));
        assertNotEquals(
                table,
                split("--train", "6", "--validation", "0.25", "--test", "2", "--seed", "6")
                        .out());
    }

    @Test
    void holdsAQuarterOutByDefault() {
        String table = split().expectOk();
        assertEquals(3, size(table, "test"));
        assertEquals(9, size(table, "train"));
    }

    @Test
    void patientsInIdsOrInATableStayTogether() throws IOException {
        String byId = split("--group-pattern", "^p\\d", "--validation", "2", "--test", "4")
                .expectOk();
        assertTrue(byId.contains("\np3_scan1,p3,"), byId);
        assertTogether(byId);
        String byFirstGroup = split("--group-pattern", "p(\\d)_", "--validation", "2", "--test", "4")
                .expectOk();
        assertTrue(byFirstGroup.contains("\np3_scan1,3,"), byFirstGroup);
        StringBuilder people = new StringBuilder("person,case,age\n");
        IntStream.range(0, 12).forEach(i -> people.append("\"n, %d\",p%d_scan%d,40\n".formatted(i / 2, i / 2, i % 2)));
        Path table = Files.writeString(folder.resolve("people.csv"), people);
        String byTable = split("--group-table", table, "--group-column", "person", "--validation", "2", "--test", "4")
                .expectOk();
        assertTrue(byTable.contains("\np3_scan1,\"n, 3\","), byTable);
        assertTogether(byTable);
    }

    private static void assertTogether(String table) {
        bySplit(table)
                .values()
                .forEach(ids -> ids.forEach(id -> {
                    String other = id.substring(0, id.length() - 1) + (id.endsWith("0") ? "1" : "0");
                    assertTrue(ids.contains(other), () -> id + " without " + other + " in " + table);
                }));
        assertEquals(4, size(table, "test"));
    }

    @Test
    void saysWhichSizesPatientsLeadTo() {
        CommandLineRun run = split("--group-pattern", "^p\\d", "--test", "3");
        run.expectOk();
        assertTrue(run.err().contains("Warning: ") && run.err().contains("instead of 3 test"), run::err);
    }

    @Test
    void everySplitGetsItsShareOfALabel() {
        for (int seed = 0; seed < 10; seed++) {
            String table = split("--stratify", "3", "--validation", "2", "--test", "4", "--seed", seed)
                    .expectOk();
            assertEquals(2, withLabel(bySplit(table).get("test")));
            assertEquals(1, withLabel(bySplit(table).get("validation")));
        }
    }

    private static long withLabel(List<String> ids) {
        return ids.stream().filter(id -> id.charAt(1) < '3').count();
    }

    @Test
    void warnsOfTheSameImageInTwoSplitsAndKeepsItTogetherIfAsked() throws IOException {
        Files.copy(cohort.resolve("images/p0_scan0.nii"), cohort.resolve("images/q.nii"));
        Files.copy(cohort.resolve("labels/p0_scan0.nii"), cohort.resolve("labels/q.nii"));
        int parted = 0;
        for (int seed = 0; seed < 12; seed++) {
            CommandLineRun checked = split("--check-duplicates", "--test", "6", "--seed", seed);
            boolean isParted = bySplit(checked.expectOk()).values().stream()
                    .anyMatch(ids -> ids.contains("q") && !ids.contains("p0_scan0"));
            assertEquals(isParted, checked.err().contains("\"p0_scan0\" (t"), checked::err);
            parted += isParted ? 1 : 0;
            CommandLineRun together = split("--keep-duplicates-together", "--test", "6", "--seed", seed);
            assertTrue(bySplit(together.expectOk()).values().stream()
                    .allMatch(ids -> ids.contains("q") == ids.contains("p0_scan0")));
            assertFalse(together.err().contains("Warning"), together::err);
        }
        assertTrue(parted > 0);
    }

    @Test
    void voxelsTellACopyWithAnotherHeader() throws IOException {
        Fixtures.image(cohort.resolve("images/q.nii.gz"), Fixtures.grid(2, 1, 1), 0, 1);
        Fixtures.mask(cohort.resolve("labels/q.nii.gz"), Fixtures.grid(2, 1, 1), 1, 1);
        List<String> warned = new ArrayList<>();
        for (String what : List.of("file", "voxels")) {
            for (int seed = 0; seed < 12; seed++) {
                if (split("--check-duplicates=" + what, "--test", "6", "--seed", seed)
                        .err()
                        .contains("\"p0_scan0\" (t")) {
                    warned.add(what);
                }
            }
        }
        assertTrue(warned.contains("voxels") && !warned.contains("file"), warned::toString);
    }

    @Test
    void otherCommandsTakeOneSplitOfACohort() throws IOException {
        Path table = folder.resolve("split.csv");
        split("--test", "2", "--out", table).expectOk();
        List<String> test = bySplit(Files.readString(table)).get("test");
        Object[] sample = {"sample", "--cohort", cohort, "--count", 1, "--split", table, "--only", "test"};
        assertEquals(
                test,
                CommandLineRun.of(sample)
                        .expectOk()
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",")[0])
                        .toList());
        Files.delete(cohort.resolve("images").resolve(test.get(0) + ".nii"));
        Files.delete(cohort.resolve("labels").resolve(test.get(0) + ".nii"));
        String missing = CommandLineRun.of(sample).expectOneLine(1);
        assertTrue(missing.contains(table.toString()) && missing.contains(test.get(0)), missing);
        sample[8] = "train";
        assertEquals(11, CommandLineRun.of(sample).expectOk().lines().count());
        sample[8] = "validation";
        assertTrue(CommandLineRun.of(sample).expectOneLine(1).contains("no case is for validation"));
        sample[8] = "dev";
        assertTrue(CommandLineRun.of(sample).expectOneLine(2).contains("[train, validation, test, unassigned]"));
        CommandLineRun.of("sample", "--cohort", cohort, "--count", 1, "--split", table)
                .expectOneLine(2);
        CommandLineRun.of(
                        "predict", "--model", "m", "--image", cohort, "--out", "o", "--split", table, "--only", "test")
                .expectOneLine(2);
    }

    @Test
    void casesWithoutAMaskAreSplitOnlyIfAskedSoThatTheTableFitsWhatTrainTakes() throws IOException {
        Fixtures.image(cohort.resolve("images/lonely.nii"), GRID, 7, 7);
        CommandLineRun run = split("--train", "12", "--test", "0");
        Path table = Files.writeString(folder.resolve("split.csv"), run.expectOk());
        assertEquals(12, size(Files.readString(table), "train"));
        assertTrue(run.err().contains("Note: 1 of 13 cases are left out. Case \"lonely\""), run.err());
        assertEquals(
                13,
                split("--train", "13", "--test", "0", "--images-only")
                                .expectOk()
                                .lines()
                                .count()
                        - 1);
        String both = split("--images-only", "--stratify", "3").expectOneLine(2);
        assertTrue(both.contains("--stratify") && both.contains("leave --images-only out"), both);
        CommandLineRun.of("sample", "--cohort", cohort, "--count", 1, "--split", table, "--only", "train")
                .expectOk();
    }

    @Test
    void refusesTablesThatAreNone() throws IOException {
        assertRefusal("has no column \"case\"", "id,patient\na,b\n");
        assertRefusal("has no column \"case\"", "");
        assertRefusal("line 3: has 1 fields, but the first line names 2 columns", "case,patient\np0_scan0,x\nwhat\n");
        assertRefusal("line 3: names case \"p0_scan0\" a second time", "case,patient\np0_scan0,x\np0_scan0,y\n");
        assertRefusal("has no patient of case \"p0_scan1\"", "\uFEFFcase,patient\np0_scan0,x\n\n");
        Path table = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xFF, 0, (byte) 0xFE});
        assertTrue(split("--group-table", table).expectOneLine(1).contains("UTF-8"));
    }

    private void assertRefusal(String expected, String text) throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), text);
        String line = split("--group-table", table).expectOneLine(1);
        assertTrue(line.contains(table.toString()) && line.contains(expected), line);
    }

    @Test
    void refusesWrongValuesWithTheValueAndTheRightOnes() {
        assertTrue(split("--test", "many").expectOneLine(2).contains("\"many\""));
        assertTrue(split("--test", "0.7", "--train", "0.6").expectOneLine(2).contains("1.3"));
        assertTrue(split("--test", "rest").expectOneLine(2).contains("One split can take the rest"));
        assertTrue(split("--stratify", "liver").expectOneLine(2).contains("\"liver\""));
        assertTrue(split("--check-duplicates=md5").expectOneLine(2).contains("[file, voxels]"));
        assertTrue(split("--group-pattern", "(").expectOneLine(2).contains("--group-pattern"));
        assertTrue(split("--group-pattern", "^x").expectOneLine(1).contains("p0_scan0"));
        assertTrue(split("--test", "13").expectOneLine(1).contains("there are 12"));
        CommandLineRun label = split("--stratify", "7");
        assertEquals(Exit.FAILED, label.code());
        assertTrue(label.err().contains("label 7") && label.err().contains("[1, 3]"), label::err);
    }
}
