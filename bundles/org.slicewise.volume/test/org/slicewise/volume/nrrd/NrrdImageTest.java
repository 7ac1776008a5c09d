// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slicewise.nifti.stored.NumberType;

class NrrdImageTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "int8_t, INT8",
        "Unsigned Char, UINT8",
        "uchar, UINT8",
        "signed short int, INT16",
        "ushort, UINT16",
        "int, INT32",
        "uint32_t, UINT32",
        "long long int, INT64",
        "unsigned  long long, UINT64",
        "FLOAT, FLOAT32",
        "double, FLOAT64"
    })
    void everyTypeHasManyNames(String name, NumberType type) throws IOException {
        Path file = NrrdText.file(
                folder.resolve("a.nrrd"), "1 2", "type: " + name, "dimension: 1", "sizes: 2", "encoding: text");
        NrrdImage image = NrrdImage.open(file);
        assertEquals(type, image.header().type());
        assertArrayEquals(new float[] {1, 2}, image.values().readFloats());
    }

    @Test
    void valuesOfTextAreExactAndWithinTheirType() throws IOException {
        assertArrayEquals(new double[] {255, 0}, text("uint8", "255 0"));
        assertArrayEquals(new double[] {-0x1p63, 0x1p63}, text("int64", "-9223372036854775808 9223372036854775807"));
        assertArrayEquals(new double[] {0x1p64, 0}, text("uint64", "18446744073709551615\t0"));
        assertArrayEquals(new double[] {Double.NaN, Double.NEGATIVE_INFINITY}, text("double", "nan\r\n-inf"));
        assertArrayEquals(new double[] {0.1, -1e-300}, text("double", "0.1 -1e-300 and more"));
        for (String wrong : List.of("256 0", "-1 0", "1.5 0", "0x10 0", "one two")) {
            NrrdFormatException e = assertThrows(NrrdFormatException.class, () -> text("uint8", wrong));
            assertTrue(e.expected().equals("a number of type uint8"), e.getMessage());
        }
        assertTrue(assertThrows(NrrdFormatException.class, () -> text("uint8", "7 "))
                .getMessage()
                .contains("the end of the data"));
    }

    private double[] text(String type, String data) throws IOException {
        Path file = NrrdText.file(
                folder.resolve("a.nrrd"), data, "type: " + type, "dimension: 1", "sizes: 2", "encoding: ascii");
        double[] values = new double[2];
        NrrdImage.open(file).values().forEachBlock((first, block, count) -> System.arraycopy(block, 0, values, 0, 2));
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "gz", "GZip", "bz2", "bzip2", "hex"})
    void everyEncodingGivesTheSameBytes(String encoding) throws IOException {
        byte[] data = {0, 1, 2, 3, 4, (byte) 250};
        byte[] encoded =
                switch (encoding.charAt(0)) {
                    case 'g', 'G' -> NrrdText.gzip(data);
                    case 'b' -> bzip2(data);
                    case 'h' -> "00 0102\n0304fA".getBytes();
                    default -> data;
                };
        Path file = NrrdText.file(folder.resolve("a.nrrd"), encoded, NrrdText.sixBytes("encoding: " + encoding));
        assertArrayEquals(
                new float[] {0, 1, 2, 3, 4, 250}, NrrdImage.open(file).values().readFloats());
    }

    private static byte[] bzip2(byte[] data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(bytes)) {
            out.write(data);
        }
        return bytes.toByteArray();
    }

    @Test
    void bzip2IsReadInPiecesAndNotByteByByte() throws IOException {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        int[] reads = {0};
        InputStream stored = new FilterInputStream(new ByteArrayInputStream(bzip2(noise))) {
            @Override
            public int read() throws IOException {
                reads[0]++;
                return super.read();
            }

            @Override
            public int read(byte[] into, int at, int count) throws IOException {
                reads[0]++;
                return super.read(into, at, count);
            }
        };
        assertArrayEquals(noise, new Bzip2().decode(stored).readAllBytes());
        assertTrue(reads[0] < 20, reads[0] + " reads");
    }

    @Test
    void bothByteOrdersAreRead() throws IOException {
        byte[] data = {1, 2, 3, 4};
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            boolean big = order == ByteOrder.BIG_ENDIAN;
            Path file = NrrdText.file(
                    folder.resolve("a.nrrd"),
                    data,
                    "type: ushort",
                    "dimension: 1",
                    "sizes: 2",
                    "endian: " + (big ? "Big" : "little"),
                    "encoding: raw");
            float[] expected = big ? new float[] {0x102, 0x304} : new float[] {0x201, 0x403};
            assertArrayEquals(expected, NrrdImage.open(file).values().readFloats());
        }
    }

    @Test
    void linesMayEndInCarriageReturns() throws IOException {
        String header = "NRRD0001\r\ntype: uchar\r\ndimension: 1\r\nsizes: 2\r\nencoding: raw\r\n\r\n";
        Path file = Files.writeString(folder.resolve("a.nrrd"), header + "AB");
        assertArrayEquals(new float[] {'A', 'B'}, NrrdImage.open(file).values().readFloats());
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 2", "1, 0, 4", "0, -1, 14", "0, -5, 10", "2, 1, 9"})
    void linesAndBytesAreSkippedFromTheStartOrTheEnd(int lines, int bytes, int first) throws IOException {
        byte[] data = IntStream.range(0, 20)
                .mapToObj(i -> new byte[] {(byte) (i == 3 || i == 7 ? '\n' : i)})
                .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes, (a, b) -> {})
                .toByteArray();
        Path file = NrrdText.file(
                folder.resolve("a.nrrd"),
                data,
                NrrdText.sixBytes("encoding: raw", "line skip: " + lines, "byteskip: " + bytes));
        float[] expected = new float[6];
        for (int i = 0; i < 6; i++) {
            expected[i] = data[first + i];
        }
        assertArrayEquals(expected, NrrdImage.open(file).values().readFloats());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 3", "-1, 14", "-5, 10"})
    void bytesOfCompressedDataAreSkippedAfterDecoding(int skip, int first) throws IOException {
        Path file = NrrdText.file(
                folder.resolve("a.nrrd"),
                NrrdText.gzip(NrrdText.counting(20)),
                NrrdText.sixBytes("encoding: gzip", "byte skip: " + skip));
        float[] values = NrrdImage.open(file).values().readFloats();
        assertEquals(first, values[0]);
        assertEquals(first + 5, values[5]);
    }

    @Test
    void tooFewBytesBeforeTheEndAreRefused() throws IOException {
        Path file = NrrdText.file(
                folder.resolve("a.nrrd"), new byte[8], NrrdText.sixBytes("encoding: raw", "byte skip: -5"));
        NrrdFormatException e = assertThrows(
                NrrdFormatException.class, () -> NrrdImage.open(file).values());
        assertEquals("10 bytes up to the end (byte skip -5)", e.expected());
    }

    /** Three megabytes of zeros in three kilobytes: none of them is decoded. */
    @ParameterizedTest
    @CsvSource({
        "-1, 16000000, 16000000 bytes for [16000000] values of uint8",
        "-2000000, 6, at most 1048576 bytes behind the values",
        "2000000, 6, at most 1048576 bytes before the values"
    })
    void aSkipThatABombIsDecodedForIsRefusedAtOnce(long skip, int values, String expected) throws IOException {
        byte[] bomb = NrrdText.gzip(new byte[3 << 20]);
        bomb[bomb.length / 2] ^= 0x55;
        Path file = NrrdText.file(
                folder.resolve("a.nrrd"),
                bomb,
                "type: uint8",
                "dimension: 1",
                "sizes: " + values,
                "encoding: gzip",
                "byte skip: " + skip);
        NrrdFormatException e = assertThrows(
                NrrdFormatException.class, () -> NrrdImage.open(file).values());
        assertTrue(e.expected().startsWith(expected), e.getMessage());
    }

    @Test
    void aHeaderThatClaimsMoreThanTheFileHoldsIsRefusedAtOnce() throws IOException {
        for (String encoding : List.of("raw", "gzip", "bzip2", "ascii", "hex")) {
            Path file = NrrdText.file(
                    folder.resolve("a.nrrd"),
                    new byte[100],
                    "type: float",
                    "dimension: 3",
                    "sizes: 30000 30000 30000",
                    "endian: little",
                    "encoding: " + encoding);
            NrrdFormatException e = assertThrows(
                    NrrdFormatException.class, () -> NrrdImage.open(file).values());
            assertTrue(e.expected().startsWith("108000000000000 bytes"), e.getMessage());
        }
    }

    @Test
    void aBombIsRefusedAndSoIsDamage() throws IOException {
        byte[] bomb = NrrdText.gzip(new byte[3 << 20]);
        for (String skip : List.of("0", "-1")) {
            Path file = NrrdText.file(
                    folder.resolve("a.nrrd"), bomb, NrrdText.sixBytes("encoding: gzip", "byte skip: " + skip));
            assertThrows(
                    NrrdFormatException.class,
                    () -> NrrdImage.open(file).values().readFloats());
        }
        byte[] wrongSum = NrrdText.gzip(new byte[6]);
        wrongSum[wrongSum.length - 8] ^= 1;
        Path file = NrrdText.file(folder.resolve("a.nrrd"), wrongSum, NrrdText.sixBytes("encoding: gzip"));
        assertThrows(
                NrrdFormatException.class, () -> NrrdImage.open(file).values().readFloats());
        byte[] damaged = bzip2(NrrdText.counting(6));
        damaged[12] ^= 0x55;
        Path bz2 = NrrdText.file(folder.resolve("a.nrrd"), damaged, NrrdText.sixBytes("encoding: bzip2"));
        assertThrows(
                NrrdFormatException.class, () -> NrrdImage.open(bz2).values().readFloats());
    }
}
