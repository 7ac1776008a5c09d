// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsReplacedWhole() throws Exception {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, "a much longer old content");
        WholeFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertEquals("new", Files.readString(file));
        assertArrayEquals(new Object[] {file}, all());
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws Exception {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, "old");
        assertThrows(
                IOException.class,
                () -> WholeFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }));
        assertEquals("old", Files.readString(file));
        assertArrayEquals(new Object[] {file}, all());
    }

    @Test
    void theFolderIsMade() throws Exception {
        Path file = folder.resolve("a/b/table.csv");
        WholeFile.write(file, out -> out.write(1));
        assertTrue(Files.isRegularFile(file));
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("results"), "x");
        IOException failure = assertThrows(
                IOException.class, () -> WholeFile.write(inTheWay.resolve("table.csv"), out -> out.write(1)));
        assertTrue(failure.getMessage().contains(inTheWay.toString()), failure.getMessage());
        assertEquals("x", Files.readString(inTheWay));
    }

    @Test
    void namesOfCaseFilesAreUniqueAndPlain() {
        String odd = CaseFile.name("mask", 3, "../a b/ü:*?");
        assertTrue(odd.matches("[A-Za-z0-9][A-Za-z0-9._-]*"), odd);
        assertTrue(odd.endsWith(".nii.gz"), odd);
        assertNotEquals(CaseFile.name("mask", 1, "a b"), CaseFile.name("mask", 2, "a_b"));
        assertTrue(CaseFile.name("mask", 1, "x".repeat(500)).length() < 100);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("mask-0012-a.nii.gz", CaseFile.name("mask", 12, "a"));
        } finally {
            Locale.setDefault(usual);
        }
    }

    private Object[] all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toArray();
        }
    }
}
