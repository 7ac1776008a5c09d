// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("file");
        WholeFile.write(file, out -> out.write('a'));
    }

    @Test
    void aFileIsReplaced() throws IOException {
        WholeFile.write(file, out -> out.write(new byte[] {'b', 'c'}));
        assertEquals("bc", Files.readString(file));
        assertAlone();
    }

    @Test
    void anOldFileStaysWhereWritingFails() throws IOException {
        IOException e = assertThrows(
                IOException.class,
                () -> WholeFile.write(file, out -> {
                    out.write(new byte[1 << 16]);
                    throw new IOException("no space left");
                }));
        assertEquals(file + " could not be written: no space left", e.getMessage());
        assertEquals("a", Files.readString(file));
        assertAlone();
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("other/inner"));
        IOException e =
                assertThrows(IOException.class, () -> WholeFile.write(inner.getParent(), out -> out.write('b')));
        assertTrue(e.getMessage().startsWith(inner.getParent() + " could not be written: "), e.getMessage());
        assertTrue(Files.isDirectory(inner));
    }

    private void assertAlone() throws IOException {
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }
}
