// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    private static final String FIND_RESULTS =
            "for a in \"$@\"; do case $a in -workflow.variable=results,*,String) r=${a#*=results,};; esac; done\n"
                    + "r=${r%,String}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeWorkflow() throws IOException {
        Path workflow = Files.createDirectories(folder.resolve("workflows/getting-started"));
        Files.writeString(workflow.resolve("workflow.knime"), "<config/>");
    }

    @Test
    void showsTheTableAndNamesTheFilesThatTheWorkflowWrote() throws IOException {
        Surroundings knime = knime(FIND_RESULTS
                + "mkdir -p \"$r\"; touch \"$r/iou.png\"\n"
                + "printf 'label,IoU\\n1,0.812345678\\nall,0.5\\n' > \"$r/iou.csv\"");
        Path results = Files.createDirectories(folder.resolve("my results"));
        Path older = Files.createFile(results.resolve("older.txt"));
        Files.setLastModifiedTime(older, FileTime.fromMillis(0));
        CommandLineRun run = CommandLineRun.in(knime, "demo", "--out", results);
        String out = run.expectOk();
        assertTrue(out.startsWith("label     IoU\n1      0.8123\nall       0.5\n"), out);
        assertTrue(out.endsWith("Results are in " + results + ": iou.csv, iou.png\n"), out);
        assertTrue(run.err().contains("getting-started"), run::err);
    }

    @Test
    void passesAFailureOfTheWorkflowOn() throws IOException {
        assertEquals(
                4,
                CommandLineRun.in(knime("exit 4"), "demo", "--out", folder.resolve("r"))
                        .code());
    }

    @Test
    void isAFailureWhenThereIsNoTable() throws IOException {
        CommandLineRun run = CommandLineRun.in(knime("exit 0"), "demo", "--out", folder.resolve("r"));
        assertEquals(Exit.FAILED, run.code());
        assertTrue(run.err().contains("wrote no table " + folder.resolve("r/iou.csv")), run::err);
    }

    private Surroundings knime(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("knime"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Surroundings(Optional.of(folder), Map.of("KNIME_HOME", folder.toString()), false);
    }
}
