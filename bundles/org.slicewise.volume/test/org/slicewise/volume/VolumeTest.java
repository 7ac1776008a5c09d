// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slicewise.nifti.NiftiDatatype;
import org.slicewise.nifti.NiftiFormatException;
import org.slicewise.nifti.NiftiHeader;
import org.slicewise.nifti.NiftiWriter;

class VolumeTest {

    private static final Grid GRID =
            new Grid(new Extent(3, 4, 5), Affine.of(0, 0, 2, 0, -1, 0, 0, 30, 0.1, -1.5, 0, -12.25));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Axis.class)
    void aSliceIsThePlaneOfTheOtherTwoAxesTheFirstFastest(Axis axis) {
        Volume volume = Grids.numbered(GRID, 2);
        Extent extent = GRID.extent();
        float[] plane = new float[extent.planeWidth(axis) * extent.planeHeight(axis)];
        volume.slice(1, axis, 2, plane);
        for (int row = 0; row < extent.planeHeight(axis); row++) {
            for (int column = 0; column < extent.planeWidth(axis); column++) {
                float expected =
                        switch (axis) {
                            case X -> volume.at(1, 2, column, row);
                            case Y -> volume.at(1, column, 2, row);
                            case Z -> volume.at(1, column, row, 2);
                        };
                assertEquals(expected, plane[row * extent.planeWidth(axis) + column]);
            }
        }
    }

    @Test
    void whatIsWrittenIsReadBackWithItsGrid() throws IOException {
        Volume volume = Grids.numbered(GRID, 3);
        for (String name : List.of("a.nii", "a.nii.gz", "a.hdr", "b.img.gz")) {
            volume.write(folder.resolve(name));
            Volume read = Volume.read(folder.resolve(name));
            assertArrayEquals(volume.values(), read.values());
            assertEquals(3, read.channels());
            assertTrue(
                    read.grid().sameAs(GRID), read.grid().differenceFrom(GRID).toString());
            assertEquals(OrientationSource.SFORM, read.grid().source());
        }
    }

    @Test
    void aMappedVolumeHasTheSameVoxelsAsADecodedOne() throws IOException {
        Volume volume = Grids.numbered(GRID, 2);
        Path file = folder.resolve("a.nii");
        volume.write(file);
        isMappedAndTheSame(volume, new NiftiFormat().open(file).volume(0, Long.MAX_VALUE));
        isMappedAndTheSame(volume, new NiftiFormat().open(file).volume(Long.MAX_VALUE, 479));
        Path compressed = folder.resolve("a.nii.gz");
        volume.write(compressed);
        isMappedAndTheSame(volume, new NiftiFormat().open(compressed).volume(0, 479));
        Volume decoded = new NiftiFormat().open(compressed).volume(0, 480);
        assertSame(decoded.values(), decoded.values());
    }

    private static void isMappedAndTheSame(Volume volume, Volume mapped) {
        assertArrayEquals(volume.values(), mapped.values());
        assertNotSame(mapped.values(), mapped.values());
        assertEquals(volume.at(1, 2, 3, 4), mapped.at(1, 2, 3, 4));
        float[] plane = new float[20];
        float[] expected = new float[20];
        volume.slice(0, Axis.X, 1, expected);
        mapped.slice(0, Axis.X, 1, plane);
        assertArrayEquals(expected, plane);
        assertArrayEquals(volume.toCanonical().values(), mapped.toCanonical().values());
        float[] some = new float[9];
        mapped.copy(1, 50, some, 2, 7);
        assertArrayEquals(new float[] {0, 0, 110, 111, 112, 113, 114, 115, 116}, some);
        assertThrows(IndexOutOfBoundsException.class, () -> mapped.copy(1, 54, some, 0, 7));
    }

    @Test
    void valuesAreMadeWhenTheyAreAskedFor() throws IOException {
        Volume numbered = Grids.numbered(GRID, 2);
        Volume made = Volume.of(GRID, 2, (first, into, offset, count) -> {
            for (int i = 0; i < count; i++) {
                into[offset + i] = first + i;
            }
        });
        assertArrayEquals(numbered.values(), made.values());
        assertEquals(numbered.at(1, 2, 3, 4), made.at(1, 2, 3, 4));
        float[] plane = new float[20];
        float[] expected = new float[20];
        numbered.slice(1, Axis.X, 2, expected);
        made.slice(1, Axis.X, 2, plane);
        assertArrayEquals(expected, plane);
        made.write(folder.resolve("made.nii"));
        assertArrayEquals(
                numbered.values(), Volume.read(folder.resolve("made.nii")).values());
    }

    @Test
    void theHeaderIsReadAtOnceAndDamagedVoxelsAreToldWhenAsked() throws IOException {
        Path file = folder.resolve("a.nii.gz");
        Grids.numbered(Grids.ras(40, 40, 40), 1).write(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 8] ^= 1;
        Files.write(file, bytes);
        Volume volume = Volume.read(file);
        assertEquals(new Extent(40, 40, 40), volume.grid().extent());
        UncheckedIOException e = assertThrows(UncheckedIOException.class, volume::values);
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        Volume scratch = new NiftiFormat().open(file).volume(0, 0);
        UncheckedIOException same = assertThrows(UncheckedIOException.class, scratch::values);
        assertEquals(e.getMessage(), same.getMessage());
    }

    @Test
    void manyThreadsDecodeAFileOnce() throws IOException {
        Path file = folder.resolve("a.nii.gz");
        Grids.numbered(GRID, 1).write(file);
        Volume volume = Volume.read(file);
        Set<Integer> arrays = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 64).parallel().forEach(i -> arrays.add(System.identityHashCode(volume.values())));
        assertEquals(1, arrays.size());
        assertSame(volume.values(), volume.values());
    }

    @Test
    void micrometresAndMetresBecomeMillimetres() throws IOException {
        double[] affine = {2, 0, 0, 10, 0, 2, 0, 20, 0, 0, 4, 30};
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.UINT8, affine, 2, 2, 2);
        Path file = folder.resolve("a.nii");
        NiftiWriter.write(file, header.withUnits(3), (first, into, count) -> {});
        assertEquals(0.004, Grid.read(file).spacing().z(), 1e-12);
        assertEquals(0.03, Grid.read(file).affine().at(2, 3), 1e-12);
        NiftiWriter.write(file, header.withUnits(1), (first, into, count) -> {});
        assertEquals(4000, Grid.read(file).spacing().z(), 1e-9);
    }

    @Test
    void timeAndVectorAtOnceAreNoChannels() throws IOException {
        Path file = folder.resolve("a.nii");
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.UINT8, GRID.affine().toArray(), 1, 1, 1, 2, 3);
        NiftiWriter.write(file, header, (first, into, count) -> {});
        NiftiFormatException e = assertThrows(NiftiFormatException.class, () -> Volume.read(file));
        assertEquals(40, e.byteOffset());
        assertEquals("the dimensions [1, 1, 1, 2, 3]", e.found());
    }

    @Test
    void wrongNumbersOfValuesAndPlacesOutsideAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Volume.of(GRID, new float[59]));
        Volume volume = Grids.numbered(GRID, 1);
        assertThrows(IndexOutOfBoundsException.class, () -> volume.at(1, 0, 0, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> volume.slice(0, Axis.Z, 5, new float[12]));
        assertThrows(IllegalArgumentException.class, () -> volume.slice(0, Axis.Z, 4, new float[11]));
    }
}
