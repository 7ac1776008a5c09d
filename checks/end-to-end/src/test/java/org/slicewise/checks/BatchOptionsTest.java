// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of the batch application, and its exit codes. */
class BatchOptionsTest {

    @TempDir
    static Path temp;

    private static TrialRuntime runtime;

    @TempDir
    Path here;

    private Path workflow;

    @BeforeAll
    static void installTrialNodes() throws IOException {
        runtime = TrialRuntime.in(temp);
        runtime.addTrialNodes();
    }

    @BeforeEach
    void writeWorkflow() throws IOException {
        workflow = TrialWorkflow.in(here.resolve("w"))
                .node(1, "Rows")
                .node(2, "Writer")
                .connect(1, 1, 2, 1)
                .write();
    }

    private List<String> written() throws IOException {
        return Files.readAllLines(here.resolve("written.txt"));
    }

    private String state(String node) throws IOException {
        return WorkflowEntry.at(workflow.resolve(node + "/settings.xml"), "state")
                .value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-help", "--help"})
    void helpExplainsTheOptionsAndSaysThatThisIsTheStandIn(String option) throws Exception {
        runtime.run(here, option).exits(0).says("stand-in").says("-workflowDir").says("Exit codes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-nosuchoption",
                "-nosuch=option",
                "-workflowDir=",
                "-workflowDir=/nowhere/at/all",
                "-workflowFile=/nowhere/at/all.knwf",
                "-preferences=/nowhere/at/all.epf",
                "-workflow.variable=x,one,int",
                "-workflow.variable=x,1,number",
                "-workflow.variable=x",
                "-option=1,rows",
                "-option=1,rows,2,number",
                "-option=99,rows,2,int",
                "-option=1,nosuch,2,int",
                "-option=1,rows,-2,int"
            })
    void aWrongArgumentEndsWithTwoAndIsNamed(String argument) throws Exception {
        boolean place = argument.startsWith("-workflowDir") || argument.startsWith("-workflowFile");
        String other = place ? "-nosave" : "-workflowDir=" + workflow;
        runtime.run(here, "-nosave", other, argument).exits(2).says(argument.replaceFirst("=.*", ""));
    }

    @Test
    void noWorkflowEndsWithTwo() throws Exception {
        runtime.run(here, "-nosave").exits(2).says("-workflowDir");
    }

    @Test
    void aFolderWithoutWorkflowEndsWithThree() throws Exception {
        Files.createDirectories(here.resolve("empty"));
        runtime.run(here, "-nosave", "-workflowDir=" + here.resolve("empty"))
                .exits(3)
                .says("workflow.knime");
    }

    @Test
    void aFailingNodeEndsWithFourAndItsMessageIsSaid() throws Exception {
        runtime.run(here, "-nosave", "-workflowDir=" + workflow, "-option=1,more/failAt,1,double")
                .exits(4)
                .says("Rows (#1) : Execute failed: Row 1 cannot be made");
    }

    @Test
    void aRepeatedRowKeyEndsWithFourAndIsNamed() throws Exception {
        runtime.run(here, "-nosave", "-workflowDir=" + workflow, "-option=1,more/repeatKey,true,boolean")
                .exits(4)
                .says("\"Row0\"");
    }

    @Test
    void optionsSetSettings() throws Exception {
        runtime.run(here, "-nosave", "-workflowDir=" + workflow, "-option=1,rows,1,int", "-option=1,text,a,b,String")
                .exits(0);
        assertEquals(List.of("given=1", "Row0 0 a,b0"), written());
    }

    @Test
    void workflowVariablesReachTheNodesAndAnUnusedOneOnlyWarns() throws Exception {
        runtime.run(
                        here,
                        "-nosave",
                        "-workflowDir=" + workflow,
                        "-workflow.variable=who,me,String",
                        "-option=1,rows,0,int")
                .exits(0)
                .says("WARN")
                .says("\"who\"");
        assertEquals(List.of("given=0", "who=me"), written());
    }

    @Test
    void acceptedButIdleOptionsAreNoError() throws Exception {
        Path preferences = Files.createFile(here.resolve("p.epf"));
        runtime.run(
                        here,
                        "-nosave",
                        "-workflowDir=" + workflow,
                        "-updateLinks",
                        "-masterkey=x",
                        "-credential=c;me;secret",
                        "-preferences=" + preferences)
                .exits(0)
                .says("stand-in");
    }

    @Test
    void noSaveWritesNothing() throws Exception {
        List<Path> before = files(workflow);
        runtime.run(here, "-nosave", "-workflowDir=" + workflow).exits(0);
        assertEquals(before, files(workflow));
        assertEquals("CONFIGURED", state("Rows (#1)"));
    }

    @Test
    void noExecuteExecutesNothing() throws Exception {
        runtime.run(here, "-noexecute", "-workflowDir=" + workflow).exits(0);
        assertFalse(Files.exists(here.resolve("written.txt")));
        assertEquals("CONFIGURED", state("Rows (#1)"));
    }

    @Test
    void aSavedWorkflowIsNotExecutedAgainUnlessReset() throws Exception {
        runtime.run(here, "-workflowDir=" + workflow).exits(0);
        assertEquals("EXECUTED", state("Rows (#1)"));
        Files.delete(here.resolve("written.txt"));
        runtime.run(here, "-workflowDir=" + workflow).exits(0);
        assertFalse(Files.exists(here.resolve("written.txt")));
        runtime.run(here, "-reset", "-workflowDir=" + workflow).exits(0);
        assertTrue(Files.exists(here.resolve("written.txt")));
    }

    @Test
    void aNodeAfterSavedOnesGetsTheirOutputAndVariables() throws Exception {
        runtime.run(here, "-workflowDir=" + workflow).exits(0);
        List<String> first = written();
        Files.delete(here.resolve("written.txt"));
        runtime.run(here, "-nosave", "-workflowDir=" + workflow, "-option=2,countOnly,false,boolean")
                .exits(0);
        assertEquals(first, written());
    }

    @Test
    void destDirLeavesTheSourceAsItWas() throws Exception {
        Path target = here.resolve("saved/there");
        List<Path> before = files(workflow);
        runtime.run(here, "-workflowDir=" + workflow, "-destDir=" + target).exits(0);
        assertEquals(before, files(workflow));
        workflow = target;
        assertEquals("EXECUTED", state("Rows (#1)"));
    }

    @Test
    void destDirWithOtherFilesIsNotOverwritten() throws Exception {
        Path precious = Files.createDirectories(here.resolve("precious"));
        Files.writeString(precious.resolve("a.txt"), "a");
        runtime.run(here, "-workflowDir=" + workflow, "-destDir=" + precious)
                .exits(2)
                .says("not overwritten");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
