// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.nifti.stored.StoredFile;

class NiftiWriterTest {

    private static final double[] AFFINE = {-1.25, 0, 0, 40, 0, 0, 3, -20, 0, 2, 0, 7};
    private static final List<String> NAMES = List.of("a.nii", "a.nii.gz", "a.hdr", "a.img.gz");

    @TempDir
    Path folder;

    static Stream<Arguments> everyForm() {
        return realDatatypes().flatMap(NiftiWriterTest::everyForm);
    }

    private static Stream<Arguments> everyForm(NiftiDatatype datatype) {
        return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
                .flatMap(order -> IntStream.of(1, 2).mapToObj(version -> Arguments.of(datatype, order, version)));
    }

    static Stream<NiftiDatatype> realDatatypes() {
        return Arrays.stream(NiftiDatatype.values()).filter(NiftiDatatype::isReal);
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void everyFormOfAFileIsReadAsItWasWritten(NiftiDatatype datatype, ByteOrder order, int version) throws IOException {
        double[] values = valuesFor(datatype);
        NiftiHeader header = NiftiHeader.of(datatype, AFFINE, values.length, 1, 1)
                .withByteOrder(order)
                .withVersion(version);
        for (String name : NAMES) {
            Path file = folder.resolve(name);
            NiftiWriter.write(file, header, from(values));
            NiftiImage image = NiftiImage.open(file);
            assertArrayEquals(values, valuesOf(image));
            assertEquals(order, image.header().byteOrder());
            assertEquals(version, image.header().version());
            assertEquals(header.dims(), image.header().dims());
            assertArrayEquals(AFFINE, image.header().affine(NiftiOrientation.SFORM), 1e-5);
            assertArrayEquals(AFFINE, image.header().affine(NiftiOrientation.QFORM), 1e-5);
        }
    }

    @ParameterizedTest
    @MethodSource("realDatatypes")
    void theDigestOfTheVoxelsDoesNotDependOnByteOrderOrForm(NiftiDatatype datatype) throws IOException {
        double[] values = valuesFor(datatype);
        NiftiHeader header = NiftiHeader.of(datatype, AFFINE, values.length);
        NiftiWriter.write(folder.resolve("a.nii"), header, from(values));
        NiftiWriter.write(folder.resolve("b.hdr.gz"), header.withByteOrder(ByteOrder.BIG_ENDIAN), from(values));
        assertEquals(
                NiftiImage.open(folder.resolve("a.nii")).rawSha256(),
                NiftiImage.open(folder.resolve("b.img.gz")).rawSha256());
    }

    @Test
    void slopeAndInterceptAreAppliedInDoublePrecision() throws IOException {
        double slope = (float) (1 / 0x1p32);
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.INT32, AFFINE, 2).withScaling(slope, 0.5);
        Path file = folder.resolve("a.nii");
        NiftiWriter.write(file, header, from(Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertArrayEquals(new double[] {0, 1 - slope}, valuesOf(NiftiImage.open(file)));
        assertArrayEquals(new float[] {0, 1}, NiftiImage.open(file).readFloats());
    }

    @Test
    void slopeZeroOrNotFiniteMeansNoScaling() throws IOException {
        for (double slope : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}) {
            Path file = folder.resolve("a.nii");
            NiftiHeader header = NiftiHeader.of(NiftiDatatype.UINT8, AFFINE, 1).withScaling(slope, 7);
            NiftiWriter.write(file, header, from(3));
            assertArrayEquals(new double[] {3}, valuesOf(NiftiImage.open(file)));
        }
    }

    @Test
    void aSlopeWithoutAFiniteInterceptIsRefused() throws IOException {
        Path file = folder.resolve("a.nii");
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.UINT8, AFFINE, 1).withScaling(1, Double.NaN);
        NiftiWriter.write(file, header, from(3));
        NiftiFormatException e = assertThrows(NiftiFormatException.class, () -> NiftiImage.open(file));
        assertEquals(116, e.byteOffset());
    }

    @Test
    void aValueThatDoesNotFitIsRefusedAndLeavesNoTrace() throws IOException {
        Path file = folder.resolve("a.nii.gz");
        NiftiWriter.write(file, NiftiHeader.of(NiftiDatatype.UINT8, AFFINE, 1), from(3));
        byte[] before = Files.readAllBytes(file);
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.UINT8, AFFINE, 2);
        for (double unfit : new double[] {256, -1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> NiftiWriter.write(file, header, from(1, unfit)));
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(1, filesIn(folder));
    }

    @Test
    void aFailureWhileWritingKeepsTheOldFileAndLeavesNoDraft() throws IOException {
        Path file = folder.resolve("a.hdr");
        Path image = folder.resolve("a.img");
        NiftiWriter.write(file, NiftiHeader.of(NiftiDatatype.UINT8, AFFINE, 1), from(3));
        IOException e = assertThrows(
                IOException.class,
                () -> NiftiWriter.write(file, NiftiHeader.of(NiftiDatatype.UINT8, AFFINE, 9), (first, into, count) -> {
                    throw new IOException("No space left on device");
                }));
        assertTrue(e.getMessage().endsWith("a.hdr: cannot be written: No space left on device"), e.getMessage());
        assertEquals(1, Files.size(image));
        assertEquals(2, filesIn(folder));
    }

    @Test
    void aNumberBeyondFloatsIsRefusedAndNotTakenForInfinity() throws IOException {
        Path file = folder.resolve("a.nii");
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.FLOAT32, AFFINE, 2);
        for (double unfit : new double[] {1e39, -1e39}) {
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> NiftiWriter.write(file, header, from(1, unfit)));
            assertEquals("The value %s does not fit into float32.".formatted(unfit), e.getMessage());
        }
        NiftiWriter.write(file, header, from(Float.MAX_VALUE, Double.POSITIVE_INFINITY));
        assertArrayEquals(
                new float[] {Float.MAX_VALUE, Float.POSITIVE_INFINITY},
                NiftiImage.open(file).readFloats());
    }

    @Test
    void aFolderInThePlaceOfAHeaderKeepsTheVoxelsAsTheyWere() throws IOException {
        Files.createDirectories(folder.resolve("a.hdr/sub"));
        Files.write(folder.resolve("a.img"), new byte[] {7});
        IOException e = assertThrows(
                IOException.class,
                () -> NiftiWriter.write(
                        folder.resolve("a.img"), NiftiHeader.of(NiftiDatatype.UINT8, AFFINE, 1), from(3)));
        assertTrue(e.getMessage().endsWith("a.hdr: is a folder; give the name of a file."), e.getMessage());
        assertArrayEquals(new byte[] {7}, Files.readAllBytes(folder.resolve("a.img")));
        assertEquals(2, filesIn(folder));
    }

    @Test
    void theRootOfTheFileSystemIsAFolder() {
        Path root = folder.getRoot();
        assertThrows(IOException.class, () -> NiftiImage.open(root));
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.UINT8, AFFINE, 1);
        assertThrows(IOException.class, () -> NiftiWriter.write(root, header, from(3)));
    }

    @Test
    void theSameContentGivesTheSameCompressedBytes() throws IOException {
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.FLOAT32, AFFINE, 10, 10, 10);
        NiftiWriter.Values values = (first, into, count) -> Arrays.setAll(into, i -> Math.sin(first + i));
        NiftiWriter.write(folder.resolve("a.nii.gz"), header, values);
        NiftiWriter.write(folder.resolve("b.nii.gz"), header, values);
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("a.nii.gz")), Files.readAllBytes(folder.resolve("b.nii.gz")));
    }

    @Test
    void anExtentBeyondNifti1BecomesNifti2() throws IOException {
        Path file = folder.resolve("long.nii.gz");
        NiftiWriter.write(file, NiftiHeader.of(NiftiDatatype.UINT8, AFFINE, 40_000), (first, into, count) -> {});
        assertEquals(2, NiftiImage.open(file).header().version());
        assertEquals(List.of(40_000L), NiftiImage.open(file).header().dims());
        assertEquals("n+2", new String(headOf(file), 4, 3, StandardCharsets.ISO_8859_1));
    }

    @Test
    void complexAndColourVoxelsAreNotWritten() {
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.RGB24, AFFINE, 1);
        assertThrows(IllegalArgumentException.class, () -> NiftiWriter.write(folder.resolve("a.nii"), header, from(0)));
    }

    private static byte[] headOf(Path file) throws IOException {
        return StoredFile.at(file, NiftiFormatException::new).start(16);
    }

    /** Zero, one, a middle value and the smallest and largest that the type and a double have in common. */
    private static double[] valuesFor(NiftiDatatype datatype) {
        return switch (datatype) {
            case UINT8 -> new double[] {0, 1, 100, 255};
            case INT8 -> new double[] {0, 1, -100, -128, 127};
            case UINT16 -> new double[] {0, 1, 40_000, 65_535};
            case INT16 -> new double[] {0, 1, -20_000, -32_768, 32_767};
            case UINT32 -> new double[] {0, 1, 3e9, 0x1p32 - 1};
            case INT32 -> new double[] {0, 1, -1e9, -0x1p31, 0x1p31 - 1};
            case UINT64 -> new double[] {0, 1, 1e18, 0x1p63, 0x1p64 - 2048};
            case INT64 -> new double[] {0, 1, -1e18, -0x1p63, 0x1p63 - 1024};
            case FLOAT32 -> new double[] {0, -1, (float) 0.1, Float.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY};
            default -> new double[] {0, -1, 0.1, Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY};
        };
    }

    private static NiftiWriter.Values from(double... values) {
        return (first, into, count) -> System.arraycopy(values, (int) first, into, 0, count);
    }

    private static double[] valuesOf(NiftiImage image) throws IOException {
        double[] all = new double[(int) image.header().values()];
        image.forEachBlock((first, values, count) -> System.arraycopy(values, 0, all, (int) first, count));
        return all;
    }

    private static long filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
