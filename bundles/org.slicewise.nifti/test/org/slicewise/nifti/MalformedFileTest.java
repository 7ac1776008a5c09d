// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MalformedFileTest {

    private static final double[] UNIT = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
    private static final List<String> NAMES = List.of("a.nii", "a.nii.gz", "b.hdr", "b.img", "c.img.gz");

    @TempDir
    Path folder;

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    @Property(tries = 500)
    void aDamagedFileIsReadOrRefusedButNeverAnythingElse(
            @ForAll("names") String name,
            @ForAll @IntRange(min = 1, max = 2) int version,
            @ForAll @Size(max = 6) List<@IntRange(max = 700) Integer> positions,
            @ForAll long noise,
            @ForAll boolean cut)
            throws IOException {
        Path own = Files.createTempDirectory("damaged");
        try {
            Path file = own.resolve(name);
            NiftiHeader header =
                    NiftiHeader.of(NiftiDatatype.INT16, UNIT, 4, 3, 2).withVersion(version);
            NiftiWriter.write(file, header, (first, into, count) -> Arrays.setAll(into, i -> i));
            Files.write(file, damaged(Files.readAllBytes(file), positions, new Random(noise), cut));
            assertReadOrRefused(file);
        } finally {
            deleteAll(own);
        }
    }

    private static byte[] damaged(byte[] bytes, List<Integer> positions, Random random, boolean cut) {
        positions.forEach(position -> bytes[position % bytes.length] = (byte) random.nextInt());
        return cut ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static void assertReadOrRefused(Path file) throws IOException {
        try {
            NiftiImage image = NiftiImage.open(file);
            assertTrue(image.header().dataBytes() < 1 << 20, "declared size beyond what the file can hold");
            image.rawSha256();
            image.header().affine();
            if (image.header().datatype().isReal()) {
                image.readFloats();
            }
        } catch (NiftiFormatException refused) {
            assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
        }
    }

    @Test
    void aHeaderThatClaimsMoreThanTheFileHoldsIsRefusedAtOnce() throws IOException {
        Path file = folder.resolve("a.nii");
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.FLOAT32, UNIT, 30_000, 30_000, 30_000);
        Files.write(file, HeaderEncoder.encode(header, true));
        NiftiFormatException e = assertThrows(NiftiFormatException.class, () -> NiftiImage.open(file));
        assertEquals(352, e.byteOffset());
        assertEquals("108000000000000 bytes for [30000, 30000, 30000] voxels of float32", e.expected());
        assertEquals("a file of 352 bytes", e.found());
    }

    @Test
    void dimensionsThatOverflowAreRefused() throws IOException {
        Path file = folder.resolve("a.nii");
        long much = Long.MAX_VALUE / 3;
        Files.write(file, HeaderEncoder.encode(NiftiHeader.of(NiftiDatatype.FLOAT32, UNIT, much, much, much), true));
        assertThrows(NiftiFormatException.class, () -> NiftiImage.open(file));
    }

    @Test
    void aCompressedFileThatClaimsMuchGetsLittleMemoryBeforeItFillsIt() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.FLOAT32, UNIT, 2000, 2000, 5);
        Path file = folder.resolve("a.nii.gz");
        Files.write(file, gzip(HeaderEncoder.encode(header, true), noise, 1));
        NiftiImage image = NiftiImage.open(file);
        assertEquals(1 << 20, image.values().bytes().safeCapacity());
        NiftiFormatException e = assertThrows(NiftiFormatException.class, image::readFloats);
        assertEquals(352 + noise.length, e.byteOffset());
    }

    @Test
    void aTrailerThatClaimsAsMuchAsTheHeaderUnlocksNothing() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.FLOAT32, UNIT, 2000, 2000, 5);
        byte[] bytes = gzip(HeaderEncoder.encode(header, true), noise, 1);
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(bytes.length - Integer.BYTES, 352 + (int) header.dataBytes());
        NiftiImage image = NiftiImage.open(Files.write(folder.resolve("a.nii.gz"), bytes));
        assertEquals(1 << 20, image.values().bytes().safeCapacity());
    }

    @Test
    void aFileAsLongAsScansAreGetsItsMemoryAtOnce() throws IOException {
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.UINT8, UNIT, 1024, 1024, 15);
        Path file = Files.write(folder.resolve("a.nii.gz"), gzip(HeaderEncoder.encode(header, true), noise, 1));
        assertEquals(15 << 20, NiftiImage.open(file).values().bytes().safeCapacity());
    }

    @Test
    void aDecompressionBombIsRefused() throws IOException {
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.UINT8, UNIT, 10, 10, 10);
        Path file = folder.resolve("bomb.nii.gz");
        Files.write(file, gzip(HeaderEncoder.encode(header, true), new byte[1 << 20], 300));
        NiftiImage image = NiftiImage.open(file);
        NiftiFormatException e = assertThrows(NiftiFormatException.class, image::readFloats);
        assertTrue(e.found().startsWith("more than 1 MB"), e.getMessage());
    }

    @Test
    void severalGzipMembersAreOneStreamAndWhatFollowsThemIsIgnored() throws IOException {
        byte[] head = HeaderEncoder.encode(NiftiHeader.of(NiftiDatatype.UINT8, UNIT, 4), true);
        Path file = folder.resolve("a.nii.gz");
        for (String rest : List.of("", "and what is no gzip member")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(gzip(head, new byte[] {1, 2}, 1));
            bytes.writeBytes(gzip(new byte[] {3}, new byte[] {4}, 1));
            bytes.writeBytes(rest.getBytes(StandardCharsets.US_ASCII));
            Files.write(file, bytes.toByteArray());
            assertArrayEquals(new float[] {1, 2, 3, 4}, NiftiImage.open(file).readFloats());
        }
    }

    @Test
    void aWrongChecksumAndACutStreamAreRefused() throws IOException {
        byte[] head = HeaderEncoder.encode(NiftiHeader.of(NiftiDatatype.UINT8, UNIT, 4), true);
        byte[] whole = gzip(head, new byte[4], 1);
        byte[] wrong = whole.clone();
        wrong[wrong.length - 8] ^= 1;
        Path file = folder.resolve("a.nii.gz");
        for (byte[] bytes : List.of(wrong, Arrays.copyOf(whole, whole.length - 1), Arrays.copyOf(whole, 2))) {
            Files.write(file, bytes);
            assertThrows(NiftiFormatException.class, () -> NiftiImage.open(file).readFloats());
        }
        Path header = folder.resolve("b.hdr.gz");
        NiftiWriter.write(header, NiftiHeader.of(NiftiDatatype.UINT8, UNIT, 4), (first, into, count) -> {});
        Files.write(folder.resolve("b.img.gz"), Arrays.copyOf(whole, 2));
        assertThrows(NiftiFormatException.class, () -> NiftiImage.open(header).readFloats());
    }

    @Test
    void aPointerOfGitLfsShowsItsText() throws IOException {
        Path file = folder.resolve("a.nii.gz");
        Files.writeString(file, "version https://git-lfs.github.com/spec/v1\n");
        NiftiFormatException e = assertThrows(NiftiFormatException.class, () -> NiftiImage.open(file));
        assertEquals(
                file + ": at byte 0 expected a gzip file (1f 8b), as its name says, "
                        + "but found the text \"version https://git-lfs.\".",
                e.getMessage());
    }

    @Test
    void aMissingFileAndAFolderAreNamed() {
        Path missing = folder.resolve("none.nii");
        NoSuchFileException e = assertThrows(NoSuchFileException.class, () -> NiftiImage.open(missing));
        assertEquals(missing + ": there is no such file", e.getMessage());
        IOException isFolder = assertThrows(IOException.class, () -> NiftiImage.open(folder));
        assertEquals(folder + ": is a folder, not a file.", isFolder.getMessage());
    }

    @Test
    void theMissingHalfOfAPairIsNamed() throws IOException {
        Path file = folder.resolve("a.HDR");
        Files.write(file, HeaderEncoder.encode(NiftiHeader.of(NiftiDatatype.UINT8, UNIT, 1), false));
        NiftiFormatException e = assertThrows(NiftiFormatException.class, () -> NiftiImage.open(file));
        assertEquals("the voxels of the pair in a.IMG or a.IMG.gz beside it", e.expected());
    }

    @Test
    void aHeaderWithoutMagicIsTakenForAnalyze() throws IOException {
        byte[] header = HeaderEncoder.encode(NiftiHeader.of(NiftiDatatype.UINT8, UNIT, 1), false);
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putInt(344, 0);
        Files.write(folder.resolve("a.hdr"), header);
        NiftiFormatException e =
                assertThrows(NiftiFormatException.class, () -> NiftiImage.open(folder.resolve("a.hdr")));
        assertTrue(e.expected().contains("ANALYZE"), e.getMessage());
    }

    @Test
    void descriptionAndExtensionsAreLeftAlone() throws IOException {
        byte[] header = HeaderEncoder.encode(NiftiHeader.of(NiftiDatatype.UINT8, UNIT, 2), true);
        System.arraycopy("by hand".getBytes(StandardCharsets.US_ASCII), 0, header, 148, 7);
        header[348] = 1;
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putFloat(108, 368);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(header);
        bytes.write(new byte[] {16, 0, 0, 0, 6, 0, 0, 0, 'n', 'o', 't', 'e', 0, 0, 0, 0, 41, 42});
        Path file = folder.resolve("a.nii");
        Files.write(file, bytes.toByteArray());
        assertEquals("by hand", NiftiImage.open(file).header().description());
        assertEquals(41, NiftiImage.open(file).readFloats()[0]);
    }

    private static byte[] gzip(byte[] head, byte[] block, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(1);
            }
        }) {
            out.write(head);
            for (int i = 0; i < times; i++) {
                out.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
