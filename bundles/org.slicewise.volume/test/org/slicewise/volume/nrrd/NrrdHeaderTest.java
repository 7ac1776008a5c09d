// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NrrdHeaderTest {

    @TempDir
    Path folder;

    @Test
    void commentsAndPairsAreKeptAndUnescaped() throws IOException {
        Path file = NrrdText.file(
                folder.resolve("a.nrrd"),
                new byte[6],
                NrrdText.sixBytes(
                        "# a comment",
                        "encoding: raw",
                        "content: mine: all",
                        "key\\n1:=a\\\\n: b ",
                        "sample units: HU"));
        NrrdHeader header = NrrdImage.open(file).header();
        assertEquals(List.of("a comment"), header.comments());
        assertEquals(Map.of("key\n1", "a\\n: b "), header.pairs());
        assertEquals(Map.of("content", "mine: all", "sample units", "HU"), header.fields());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: block | a type such as",
                "type: complex | a type such as",
                "dimension: 17 | 1 to 16 axes",
                "sizes: 3 | 2 values, one an axis",
                "sizes: 3 0 | at least 1 value",
                "sizes: 3 1e9 | whole numbers",
                "sizes: 9223372036854775807 9223372036854775807 | fewer than 2^63 bytes",
                "encoding: zrl | raw, gzip, bzip2, ascii or hex",
                "space: nowhere | a space such as",
                "space directions: (1,0,0) (0,1,0) | in a space with a name or a dimension",
                "kinds: domain | 2 words",
                "spacings: 1 x | numbers",
                "line skip: -1 | no negative number of lines",
                "byte skip: 1.5 | a whole number",
                "a line without any sense | a line \"field: value\"",
            })
    void whatIsWrongInAHeaderIsNamedWithItsLine(String wrong, String expected) throws IOException {
        String name = wrong.substring(0, Math.max(0, wrong.indexOf(':')));
        List<String> good = List.of("type: uint8", "dimension: 2", "sizes: 3 2", "encoding: raw").stream()
                .filter(line -> name.isEmpty() || !line.startsWith(name + ":"))
                .toList();
        String[] lines = new ArrayList<>(good).toArray(new String[good.size() + 1]);
        lines[good.size()] = wrong;
        Path file = NrrdText.file(folder.resolve("a.nrrd"), new byte[6], lines);
        NrrdFormatException e = assertThrows(
                NrrdFormatException.class, () -> NrrdImage.open(file).values());
        assertTrue(e.getMessage().contains(expected), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
        byte[] bytes = Files.readAllBytes(file);
        String line = new String(bytes, (int) e.byteOffset(), wrong.length());
        assertEquals(wrong, line);
    }

    @Test
    void missingAndRepeatedFieldsAndOtherVersionsAreRefused() throws IOException {
        Path file = folder.resolve("a.nrrd");
        NrrdText.file(file, new byte[6], NrrdText.sixBytes());
        assertTrue(assertThrows(
                        NrrdFormatException.class, () -> NrrdImage.open(file).values())
                .expected()
                .endsWith("the field \"encoding\""));
        NrrdText.file(file, new byte[6], NrrdText.sixBytes("encoding: raw", "Type: uint8"));
        assertEquals(
                "a second \"type\"",
                assertThrows(NrrdFormatException.class, () -> NrrdImage.open(file)
                                .values())
                        .found());
        Files.writeString(file, "NRRD0006\ntype: uint8\n");
        assertEquals(
                "the magic NRRD0001 to NRRD0005",
                assertThrows(NrrdFormatException.class, () -> NrrdImage.open(file)
                                .values())
                        .expected());
        NrrdText.file(file, new byte[4], "type: short", "dimension: 1", "sizes: 2", "encoding: raw");
        assertTrue(assertThrows(
                        NrrdFormatException.class, () -> NrrdImage.open(file).values())
                .getMessage()
                .contains("\"endian\""));
    }

    @Test
    void headersAreBounded() throws IOException {
        Path file = folder.resolve("a.nrrd");
        NrrdText.file(file, new byte[6], NrrdText.sixBytes("encoding: raw", "key:=" + "x".repeat(1 << 18)));
        assertTrue(assertThrows(
                        NrrdFormatException.class, () -> NrrdImage.open(file).values())
                .expected()
                .startsWith("a line of at most"));
        Files.writeString(file, "NRRD0004\n" + "#\n".repeat(1 << 17));
        assertTrue(assertThrows(
                        NrrdFormatException.class, () -> NrrdImage.open(file).values())
                .expected()
                .startsWith("a header of at most 65536 lines"));
        Files.writeString(file, "NRRD0004\n" + ("#" + "x".repeat(1 << 17) + "\n").repeat(17));
        assertTrue(assertThrows(
                        NrrdFormatException.class, () -> NrrdImage.open(file).values())
                .expected()
                .startsWith("a header of at most 2097152 bytes"));
    }
}
