// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workflow on input that cannot be right ends with the code of the batch executor and one line that helps. */
class BadWorkflowInputTest {

    private static final int LOAD_ERROR = 3;
    private static final int EXECUTION_ERROR = 4;

    @TempDir
    Path folder;

    private TinyCohort cohort;
    private Path results;

    @BeforeEach
    void writeCohort() throws IOException {
        cohort = TinyCohort.write(folder.resolve("cohort"), 4);
        results = folder.resolve("results");
    }

    private WorkflowArguments onCohort() {
        return WorkflowArguments.tiny(Checkout.gettingStarted(), results).variable("cohort", cohort.folder(), "String");
    }

    private void assertFails(WorkflowArguments arguments, String... line) throws Exception {
        Child.run(folder, arguments.toArray()).assertCode(EXECUTION_ERROR).assertOneLineSays(line);
        assertEquals(List.of(), Folder.names(results));
    }

    @Test
    void aTruncatedImageIsNamed() throws Exception {
        byte[] whole = Files.readAllBytes(cohort.image(1));
        Files.write(cohort.image(1), Arrays.copyOf(whole, whole.length / 2));
        assertFails(onCohort(), cohort.image(1).getFileName().toString());
    }

    private void assertLeavesOut(String... line) throws Exception {
        Child.run(folder, onCohort().toArray()).assertCode(0).assertOneLineSays(line);
        assertTrue(Folder.names(results).contains("iou.csv"));
    }

    @Test
    void aForeignFileIsNamedAndItsCaseLeftOut() throws Exception {
        Files.writeString(cohort.image(2), "<html>Sign in to download case2.nii.gz</html>");
        assertLeavesOut(
                "1 of 4 cases are left out", cohort.image(2).getFileName().toString());
    }

    @Test
    void aMaskOnAnotherGridIsNamedWithTheDifferenceAndItsCaseLeftOut() throws Exception {
        TinyVolume.read(cohort.mask(3)).withOriginX(2.5f).write(cohort.mask(3));
        assertLeavesOut(
                "1 of 4 cases are left out",
                cohort.mask(3).toString(),
                cohort.image(3).toString(),
                "2.5");
    }

    @Test
    void aCaseWithoutItsMaskIsNamedAndLeftOut() throws Exception {
        Files.delete(cohort.mask(0));
        assertLeavesOut("1 of 4 cases are left out", "case0", "labels");
    }

    @Test
    void aCohortOfWhichEveryCaseIsBrokenFails() throws Exception {
        for (int i = 0; i < cohort.cases(); i++) {
            Files.writeString(cohort.image(i), "no image");
        }
        assertFails(onCohort(), "None of the 4 cases can be used", "case0.nii.gz");
    }

    @Test
    void anEmptyFolderIsNamed() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertFails(onCohort().variable("cohort", empty, "String"), empty.toString());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() throws Exception {
        Path absent = folder.resolve("absent");
        assertFails(onCohort().variable("cohort", absent, "String"), absent.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0", "1.5"})
    void aDensityOutsideItsRangeIsNamed(String density) throws Exception {
        assertFails(onCohort().variable("density", density, "double"), "density", density);
    }

    @Test
    void resultsThatCannotBeWrittenAreNamedAndTheFileInTheWayStays() throws Exception {
        Files.writeString(results, "in the way");
        Child.run(folder, onCohort().toArray()).assertCode(EXECUTION_ERROR).assertOneLineSays(results.toString());
        assertEquals("in the way", Files.readString(results));
        assertEquals(List.of("cohort", "results"), Folder.names(folder));
    }

    @Test
    void aNodeThatIsNotInstalledIsNamed() throws Exception {
        Path workflow = folder.resolve("workflow");
        Folder.copy(Checkout.gettingStarted(), workflow);
        Path settings = workflow.resolve("Slice Sampler (#4)/settings.xml");
        Files.writeString(settings, Files.readString(settings).replace("SliceSamplerNodeFactory", "AbsentNodeFactory"));
        Child.run(folder, WorkflowArguments.tiny(workflow, results).toArray())
                .assertCode(LOAD_ERROR)
                .assertOneLineSays("org.slicewise.knime.AbsentNodeFactory");
        assertEquals(List.of(), Folder.names(results));
    }
}
