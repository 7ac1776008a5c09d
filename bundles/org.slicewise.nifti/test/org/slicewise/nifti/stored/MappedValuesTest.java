// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slicewise.nifti.NiftiDatatype;
import org.slicewise.nifti.NiftiFormatException;
import org.slicewise.nifti.NiftiHeader;
import org.slicewise.nifti.NiftiImage;
import org.slicewise.nifti.NiftiWriter;

class MappedValuesTest {

    private static final double[] UNIT = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"UINT8", "INT16", "FLOAT32", "FLOAT64"})
    void valuesAcrossManyPiecesAreThoseOfTheStream(NiftiDatatype datatype) throws IOException {
        Path file = folder.resolve("a.nii");
        NiftiHeader header = NiftiHeader.of(datatype, UNIT, 5, 7, 3)
                .withByteOrder(ByteOrder.BIG_ENDIAN)
                .withScaling(2, -1);
        NiftiWriter.write(file, header, (first, into, count) -> Arrays.setAll(into, i -> (first + i) % 105));
        MappedValues map = MappedValues.inPlace(NiftiImage.open(file).values(), 4);
        double[] expected = new double[105];
        Arrays.setAll(expected, i -> 2 * i - 1);
        double[] found = new double[105];
        map.read(0, found, 105);
        assertArrayEquals(expected, found);
        for (int i = 0; i < 105; i++) {
            assertEquals(expected[i], map.at(i));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> map.at(105));
        assertThrows(IndexOutOfBoundsException.class, () -> map.read(100, found, 6));
    }

    @Test
    void aFileBeyondTwoGigabytesIsMappedInPieces() throws IOException {
        Path file = folder.resolve("large.raw");
        long length = 2 * 1_210_000_000L;
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(length + 5);
            sparse.seek(length + 3);
            sparse.write(new byte[] {0x34, 0x12});
        }
        StoredRun run = new StoredRun(StoredFile.at(file, NiftiFormatException::new), 5, length);
        StoredBytes bytes = new StoredBytes(file, List.of(run), 2, 2, ByteOrder.LITTLE_ENDIAN);
        MappedValues map = new StoredValues(bytes, NumberType.UINT16, 1, 0).map();
        assertEquals(1_210_000_000L, map.values());
        assertEquals(0, map.at(1_209_999_998L));
        assertEquals(0x1234, map.at(1_209_999_999L));
    }

    @ParameterizedTest
    @EnumSource(names = {"UINT8", "INT16", "FLOAT64"})
    void aCompressedFileIsDecodedOnceAndItsCopyHasNoName(NiftiDatatype datatype) throws IOException {
        Path file = folder.resolve("a.nii.gz");
        NiftiHeader header = NiftiHeader.of(datatype, UNIT, 50, 70, 30)
                .withByteOrder(ByteOrder.BIG_ENDIAN)
                .withScaling(2, -1);
        NiftiWriter.write(file, header, (first, into, count) -> Arrays.setAll(into, i -> (first + i) % 105));
        assertThrows(IOException.class, () -> NiftiImage.open(file).map());
        Set<Path> before = scratchFiles();
        MappedValues map = NiftiImage.open(file).values().mapDecoded();
        assertEquals(before, scratchFiles());
        double[] expected = new double[105_000];
        Arrays.setAll(expected, i -> 2 * (i % 105) - 1);
        double[] found = new double[105_000];
        map.read(0, found, found.length);
        assertArrayEquals(expected, found);
    }

    /** A file that claims much and ends early takes no more room than it has, and none when it is refused. */
    @Test
    void aTruncatedFileIsRefusedAndLeavesNothing() throws IOException {
        Path file = folder.resolve("a.nii.gz");
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.INT16, UNIT, 200, 200, 20);
        NiftiWriter.write(file, header, (first, into, count) -> Arrays.setAll(into, i -> (first + i) % 1009));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        Set<Path> before = scratchFiles();
        StoredValues values = NiftiImage.open(file).values();
        assertThrows(NiftiFormatException.class, values::mapDecoded);
        assertEquals(before, scratchFiles());
    }

    private static Set<Path> scratchFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toString().endsWith(".scratch")).collect(Collectors.toSet());
        }
    }
}
