// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slicewise.nifti.NiftiImage;
import org.slicewise.volume.nrrd.NrrdEncoding;
import org.slicewise.volume.nrrd.NrrdImage;
import org.slicewise.volume.nrrd.NrrdWriter;

class VolumeFilesTest {

    private static final Grid GRID =
            new Grid(new Extent(3, 4, 5), Affine.of(0, 0.3, 2, 0, -1, 0, 0, 30, 0.1, -1.5, 0, -12.25));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "a.nii, a",
        "a.b.NII.GZ, a.b",
        "a.hdr, a",
        "a.hdr.gz, a",
        "a.nrrd, a",
        "a.seg.nrrd, a",
        "a.Seg.Nrrd, a",
        "a.nhdr, a",
        "a.img,",
        "a.raw.gz,",
        ".nii,",
        ".hidden.nii,",
        "nii,",
    })
    void aStemIsTheNameWithoutItsEnding(String name, String stem) {
        assertEquals(Optional.ofNullable(stem), VolumeFiles.stem(name));
        assertEquals(stem != null, VolumeFiles.isVolume(Path.of("folder", name)));
    }

    @Test
    void noEndingHidesALongerOne() {
        List<String> endings = VolumeFiles.endings();
        for (int i = 0; i < endings.size(); i++) {
            for (int later = i + 1; later < endings.size(); later++) {
                assertFalse(endings.get(later).endsWith(endings.get(i)), endings.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.nrrd", "a.nhdr", "a.NRRD"})
    void whatIsWrittenAsNrrdIsReadBackExactly(String name) throws IOException {
        Volume volume = Grids.numbered(GRID, 3);
        Path file = folder.resolve(name);
        volume.write(file);
        Volume read = Volume.read(file);
        assertArrayEquals(volume.values(), read.values());
        assertEquals(3, read.channels());
        assertEquals(GRID.affine(), read.grid().affine());
        assertEquals(GRID.affine(), Grid.read(file).affine());
        Mask mask = Mask.of(GRID, new byte[60]);
        mask.write(file);
        assertEquals(GRID.affine(), Mask.read(file).grid().affine());
    }

    @Test
    void theContentTellsTheFormatOfAFileThatIsRead() throws IOException {
        Volume volume = Grids.numbered(GRID, 1);
        volume.write(folder.resolve("a.nrrd"));
        volume.write(folder.resolve("b.nii"));
        Path misnamed = Files.move(folder.resolve("a.nrrd"), folder.resolve("a.nii"));
        Path other = Files.move(folder.resolve("b.nii"), folder.resolve("b.nrrd"));
        assertArrayEquals(volume.values(), Volume.read(misnamed).values());
        assertArrayEquals(volume.values(), Volume.read(other).values());
    }

    @Test
    void theNameTellsTheFormatOfAFileThatIsWritten() throws IOException {
        Volume volume = Grids.numbered(GRID, 1);
        for (String name : List.of("a.nii", "a.nii.gz", "a.hdr", "a.unknown")) {
            volume.write(folder.resolve(name));
            assertEquals(1, NiftiImage.open(folder.resolve(name)).header().version());
        }
        volume.write(folder.resolve("a.nhdr"));
        assertTrue(Files.exists(folder.resolve("a.raw.gz")));
        assertEquals(
                3, NrrdImage.open(folder.resolve("a.nhdr")).header().sizes().size());
    }

    @Test
    void aLargeRawNrrdIsMapped() throws IOException {
        Path file = folder.resolve("a.nrrd");
        Volume volume = Grids.numbered(GRID, 2);
        volume.write(file);
        Path raw = folder.resolve("raw.nrrd");
        NrrdWriter.write(
                raw,
                NrrdImage.open(file).header().with(ByteOrder.BIG_ENDIAN, NrrdEncoding.RAW),
                (first, into, count) -> {
                    for (int i = 0; i < count; i++) {
                        into[i] = first + i;
                    }
                });
        Volume mapped = new NrrdFormat().open(raw).volume(0, Long.MAX_VALUE);
        assertTrue(mapped.voxels() instanceof MappedVoxels);
        assertArrayEquals(volume.values(), mapped.values());
    }

    @Test
    void interleavedChannelsOfAMappedFileAreSlowestToo() throws IOException {
        Path file = folder.resolve("colours.nrrd");
        Files.write(
                file,
                """
                NRRD0004
                type: uint8
                dimension: 4
                sizes: 2 3 2 1
                kinds: list space space space
                encoding: raw
                space directions: none (1,0,0) (0,1,0) (0,0,1)
                space: right-anterior-superior

                %s"""
                        .formatted("abcdefghijkl")
                        .getBytes(StandardCharsets.US_ASCII));
        StoredVolume stored = new NrrdFormat().open(file);
        float[] decoded = stored.volume(Long.MAX_VALUE, Long.MAX_VALUE).values();
        assertArrayEquals(new float[] {'a', 'c', 'e', 'g', 'i', 'k', 'b', 'd', 'f', 'h', 'j', 'l'}, decoded);
        assertArrayEquals(decoded, stored.volume(0, 0).values());
    }

    @Test
    void theSameVoxelsHaveTheSameChecksumInEveryFormat() throws IOException {
        Volume volume = Grids.numbered(GRID, 1);
        String expected = null;
        for (String name : List.of("a.nii", "a.nii.gz", "b.hdr", "a.nrrd", "c.nhdr")) {
            Path file = folder.resolve(name);
            volume.write(file);
            expected = expected == null ? VolumeFiles.voxelSha256(file) : expected;
            assertEquals(expected, VolumeFiles.voxelSha256(file), name);
            assertEquals(4 * GRID.extent().voxels(), VolumeFiles.voxelBytes(file), name);
            assertEquals(name.endsWith("hdr"), VolumeFiles.isPair(file), name);
        }
    }
}
