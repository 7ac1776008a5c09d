// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFilesTest {

    @TempDir
    Path outside;

    Path folder;

    @BeforeEach
    void writeData() throws IOException {
        folder = Files.createDirectories(outside.resolve("folder/sub")).getParent();
        Files.write(folder.resolve("sub/whole.raw"), NrrdText.counting(12));
        for (int i = 0; i < 3; i++) {
            Files.write(folder.resolve("slice%02d.raw".formatted(i * 2)), new byte[] {(byte) i, 1, 2, 3});
        }
        Files.write(outside.resolve("secret.raw"), NrrdText.counting(12));
    }

    private Path header(String... lines) throws IOException {
        String head = "NRRD0004\ntype: uint8\ndimension: 3\nsizes: 2 2 3\nencoding: raw\n";
        return Files.writeString(folder.resolve("a.nhdr"), head + String.join("\n", lines) + "\n");
    }

    @Test
    void oneFileIsFoundBesideTheHeader() throws IOException {
        for (String name : List.of(
                "sub/whole.raw",
                "./sub/whole.raw",
                folder.resolve("sub/whole.raw").toString())) {
            assertEquals(
                    11, NrrdImage.open(header("data file: " + name)).values().readFloats()[11]);
        }
    }

    @Test
    void listedAndNumberedFilesAreReadInTheirOrder() throws IOException {
        float[] upwards = {0, 1, 2, 3, 1, 1, 2, 3, 2, 1, 2, 3};
        float[] downwards = {2, 1, 2, 3, 1, 1, 2, 3, 0, 1, 2, 3};
        assertArrayEquals(upwards, values(header("datafile: slice%02d.raw 0 4 2")));
        assertArrayEquals(downwards, values(header("data file: slice%02d.raw 4 0 -2 2")));
        assertArrayEquals(downwards, values(header("data file: LIST", "slice04.raw", "slice02.raw", "slice00.raw")));
        assertArrayEquals(upwards, values(header("data file: LIST 3", "slice00.raw", "slice02.raw", "slice04.raw")));
    }

    @Test
    void aNumberMayHaveAWidthOfNoughtOrNone() throws IOException {
        for (int i = 0; i < 3; i++) {
            Files.write(folder.resolve("s" + i + ".raw"), new byte[] {(byte) i, 1, 2, 3});
        }
        float[] upwards = {0, 1, 2, 3, 1, 1, 2, 3, 2, 1, 2, 3};
        for (String number : List.of("%d", "%0d", "%00d", "%1d", "%01d", "%u")) {
            assertArrayEquals(upwards, values(header("data file: s" + number + ".raw 0 2 1 2")), number);
        }
    }

    @Test
    void aLongNameOfManyBlanksIsRefusedAtOnce() {
        String blanks = "%d".repeat(1000) + " ".repeat(2000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThrows(NrrdFormatException.class, () -> values(header("data file: " + blanks + "x"))));
    }

    private static float[] values(Path header) throws IOException {
        return NrrdImage.open(header).values().readFloats();
    }

    @Test
    void aNumberOfFilesThatDoesNotFitIsRefused() throws IOException {
        for (String wrong : List.of(
                "data file: LIST\nslice00.raw\nslice02.raw",
                "data file: LIST 1\nslice00.raw\nslice02.raw\nslice04.raw",
                "data file: LIST",
                "data file: slice%02d.raw 0 6 2",
                "data file: slice%02d.raw 0 4 0",
                "data file: slice%02d.raw 4 0 2",
                "data file: slice%02d.raw 0 999999999 1")) {
            assertThrows(
                    NrrdFormatException.class,
                    () -> NrrdImage.open(header(wrong)).values(),
                    wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.raw", "sub/../../secret.raw", "/etc/passwd", "link.raw", "sublink/secret.raw"})
    void noFileOutsideOfTheFolderIsOpened(String name) throws IOException {
        Files.createSymbolicLink(folder.resolve("link.raw"), outside.resolve("secret.raw"));
        Files.createSymbolicLink(folder.resolve("sublink"), outside);
        NrrdFormatException e =
                assertThrows(NrrdFormatException.class, () -> NrrdImage.open(header("data file: " + name))
                        .values());
        assertTrue(e.expected().contains("a file in the folder of the header"), e.getMessage());
        assertEquals("\"" + name + "\"", e.found());
        assertThrows(NrrdFormatException.class, () -> NrrdImage.open(header("data file: LIST 3", name))
                .values());
    }

    @Test
    void missingFilesFoldersAndNamesThatAreNoneAreRefused() throws IOException {
        for (String name : List.of("none.raw", "sub", "", "a\0b", "x".repeat(5000))) {
            assertThrows(
                    NrrdFormatException.class,
                    () -> NrrdImage.open(header("data file: " + name)).values(),
                    name);
        }
    }
}
