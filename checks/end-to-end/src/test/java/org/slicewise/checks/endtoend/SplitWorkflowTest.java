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

    private static final String SETTINGS = "Cohort Splitter (#3)/settings.xml";
    private static final String MODEL = "<config key=\"model\">";
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

    private String[] onCohort(Path workflow) {
        return WorkflowArguments.tiny(workflow, results)
                .variable("cohort", cohort.folder(), "String")
                .toArray();
    }

    /** A copy of the workflow with one more setting, which the workflow as it is leaves at its default. */
    private Path workflowWith(String key, String type, Object value) throws IOException {
        Path workflow = folder.resolve("workflow");
        if (!Files.exists(workflow)) {
            Folder.copy(Checkout.gettingStarted(), workflow);
        }
        Path settings = workflow.resolve(SETTINGS);
        String entry = "<entry key=\"%s\" type=\"%s\" value=\"%s\"/>".formatted(key, type, value);
        Files.writeString(settings, Files.readString(settings).replace(MODEL, MODEL + entry));
        return workflow;
    }

    private void makeAllImagesTheSame() throws IOException {
        for (int i = 1; i < CASES; i++) {
            Files.copy(cohort.image(0), cohort.image(i), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void countsChooseTheCasesThatTheCommandLineChooses() throws Exception {
        workflowWith("sizes", "xstring", "counts");
        workflowWith("test_count", "xint", 2);
        Path workflow = workflowWith("validation_count", "xint", 1);
        Child.run(folder, onCohort(workflow)).assertCode(0);
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
        Child.run(folder, onCohort(Checkout.gettingStarted()))
                .assertCode(0)
                .assertOneLineSays("The same image is in different splits", "(train)", "(test)");
    }

    @Test
    void theSameImagesKeptTogetherMayBeTooFewGroups() throws Exception {
        makeAllImagesTheSame();
        Child.run(folder, onCohort(workflowWith("same_images", "xstring", "keep together")))
                .assertCode(EXECUTION_ERROR)
                .assertOneLineSays("5 cases", "in 1 group ", "2 splits");
    }

    @Test
    void aLabelOfNoMaskIsNamed() throws Exception {
        Child.run(folder, onCohort(workflowWith("strata_labels", "xstring", "7")))
                .assertCode(EXECUTION_ERROR)
                .assertOneLineSays("label 7", "[1]");
    }
}
