// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowCommandTest {

    @TempDir
    private Path folder;

    private Path workflow;

    @BeforeEach
    void makeWorkflow() throws IOException {
        workflow = Files.createDirectories(folder.resolve("my workflow"));
        Files.writeString(workflow.resolve("workflow.knime"), "<config/>");
    }

    @Test
    void keepsTheFolderAsItIsUnlessToldWhereToSave() {
        assertEquals(List.of("-reset", "-failonloaderror", "-nosave"), WorkflowCommand.withDefaults(List.of(), false));
        assertEquals(List.of("-reset", "-failonloaderror"), WorkflowCommand.withDefaults(List.of(), true));
        assertEquals(
                List.of("-destDir=x", "-reset", "-failonloaderror"),
                WorkflowCommand.withDefaults(List.of("-destDir=x"), false));
        assertEquals(
                List.of("-nosave", "-reset", "-failonloaderror"),
                WorkflowCommand.withDefaults(List.of("-nosave", "-reset"), false));
    }

    @Test
    void passesOptionsToKnimeAndItsExitCodeBack() throws IOException {
        Surroundings knime = knime("printf '%s\\n' \"$@\" > \"$0.arguments\"; exit 4");
        CommandLineRun run = CommandLineRun.in(
                knime, "workflow", workflow, "-workflow.variable=results,some/a b,String", "-option=1,rows,2,int");
        assertEquals(4, run.code());
        List<String> arguments = Files.readAllLines(folder.resolve("knime.arguments"));
        assertTrue(arguments.contains("org.knime.product.KNIME_BATCH_APPLICATION"), arguments::toString);
        assertTrue(arguments.contains("-workflowDir=" + workflow), arguments::toString);
        assertTrue(arguments.contains("-workflow.variable=results,some/a b,String"), arguments::toString);
        assertTrue(arguments.contains("-option=1,rows,2,int"), arguments::toString);
        assertTrue(arguments.contains("-nosave"), arguments::toString);
        assertTrue(run.err().contains("KNIME's batch executor"), run::err);
    }

    @Test
    void removesTheWorkspaceItMade() throws IOException {
        Surroundings knime = knime("touch \"$4/x\"; echo \"$4\" > \"$0.workspace\"");
        assertEquals(0, CommandLineRun.in(knime, "workflow", workflow).code());
        assertTrue(Files.notExists(
                Path.of(Files.readString(folder.resolve("knime.workspace")).strip())));
    }

    @Test
    void refusesWhatIsNoWorkflow() {
        assertTrue(CommandLineRun.of("workflow", folder.resolve("none"))
                .expectOneLine(1)
                .endsWith("There is no workflow folder " + folder.resolve("none") + "."));
        assertTrue(CommandLineRun.of("workflow", folder).expectOneLine(1).contains("holds no workflow.knime"));
    }

    @Test
    void refusesOptionsThatAreNoBatchOptions() {
        CommandLineRun.of("workflow").expectOneLine(2);
        CommandLineRun.of("workflow", workflow, "--sav").expectOneLine(2);
        CommandLineRun.of("workflow", workflow, "second").expectOneLine(2);
        CommandLineRun.of("workflow", workflow, "-workflowDir=x").expectOneLine(2);
    }

    @Test
    void saysHowToGetARuntime() {
        Surroundings unbuilt = new Surroundings(Optional.of(folder), Map.of(), false);
        String line = CommandLineRun.in(unbuilt, "workflow", workflow).expectOneLine(1);
        assertTrue(line.contains("runtime in " + folder) && line.contains("./build"), line);
        Surroundings empty = new Surroundings(Optional.empty(), Map.of("KNIME_HOME", folder.toString()), false);
        assertTrue(
                CommandLineRun.in(empty, "workflow", workflow).expectOneLine(1).contains("KNIME_HOME is " + folder));
    }

    private Surroundings knime(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("knime"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Surroundings(Optional.empty(), Map.of("KNIME_HOME", folder.toString()), false);
    }
}
