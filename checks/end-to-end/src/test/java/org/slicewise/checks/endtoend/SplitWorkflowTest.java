// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The getting-started workflow with other settings of its Cohort Splitter. */
class SplitWorkflowTest {

    private static final int SPLITTER = 3;
    private static final int CASES = 5;
    private static final int EXECUTION_ERROR = 4;

    @TempDir
    Path folder;

    private TinyCohort cohort;
    private Path results;

    @BeforeEach
    void writeCohort() throws IOException {
        cohort = TinyCohort.write(folder.resolve("cohort"), CASES);
        results = folder.resolve("results");
    }

    private WorkflowArguments onCohort() {
        return WorkflowArguments.tiny(Checkout.gettingStarted(), results).variable("cohort", cohort.folder(), "String");
    }

    private void makeAllImagesTheSame() throws IOException {
        for (int i = 1; i < CASES; i++) {
            Files.copy(cohort.image(0), cohort.image(i), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void countsChooseTheCasesThatTheCommandLineChooses() throws Exception {
        Child.run(
                        folder,
                        onCohort()
                                .option(SPLITTER, "sizes", "counts", "String")
                                .option(SPLITTER, "test_count", 2, "int")
                                .option(SPLITTER, "validation_count", 1, "int")
                                .toArray())
                .assertCode(0);
        Path table = folder.resolve("split.csv");
        Child.run(
                        folder,
                        "split",
                        "--cohort=" + cohort.folder(),
                        "--validation=1",
                        "--test=2",
                        "--seed=1",
                        "--out=" + table)
                .assertCode(0);
        Set<String> tested = new TreeSet<>();
        for (String line : Files.readAllLines(table)) {
            if (line.endsWith(",test")) {
                tested.add(line.substring(0, line.indexOf(',')));
            }
        }
        assertEquals(
                tested,
                new TreeSet<>(CsvTable.read(results.resolve("iou-per-case.csv")).column("Case")));
        assertEquals(2, tested.size());
    }

    @Test
    void theSameImageInTrainingAndTestIsAWarning() throws Exception {
        makeAllImagesTheSame();
        Child.run(folder, onCohort().toArray())
                .assertCode(0)
                .assertOneLineSays("The same image is in different splits", "(train)", "(test)");
    }

    @Test
    void theSameImagesKeptTogetherMayBeTooFewGroups() throws Exception {
        makeAllImagesTheSame();
        Child.run(
                        folder,
                        onCohort()
                                .option(SPLITTER, "same_images", "keep together", "String")
                                .toArray())
                .assertCode(EXECUTION_ERROR)
                .assertOneLineSays("5 cases", "in 1 groups", "2 splits");
    }

    @Test
    void aLabelOfNoMaskIsNamed() throws Exception {
        Child.run(
                        folder,
                        onCohort()
                                .option(SPLITTER, "strata_labels", "7", "String")
                                .toArray())
                .assertCode(EXECUTION_ERROR)
                .assertOneLineSays("label 7", "[1]");
    }
}
