// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    private Path folder;

    @Test
    void checksWithoutLeavingAnything() throws IOException {
        OutputFile.file(folder.resolve("a/b/c.csv"));
        OutputFile.folder(folder.resolve("a/b"));
        assertEquals(List.of(), Fixtures.filesBelow(folder));
        assertFalse(Files.exists(folder.resolve("a")));
    }

    @Test
    void refusesAFolderForAFileAndAFileForAFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertTrue(messageOf(() -> OutputFile.file(folder)).endsWith("is a folder; the output must be a file."));
        assertTrue(messageOf(() -> OutputFile.folder(file)).endsWith("is a file; the output must be a folder."));
        assertTrue(messageOf(() -> OutputFile.file(file.resolve("x.csv"))).contains("is not a folder"));
    }

    @Test
    void replacesAFileAndLeavesNothingBesideIt() throws IOException {
        Path file = folder.resolve("deep/table.csv");
        OutputFile.file(file).write("old");
        OutputFile.file(file).write("new");
        assertEquals("new", Files.readString(file));
        try (var files = Files.list(file.getParent())) {
            assertEquals(1, files.count());
        }
    }

    private static String messageOf(Executable work) {
        return assertThrows(CommandFailure.class, work).getMessage();
    }
}
