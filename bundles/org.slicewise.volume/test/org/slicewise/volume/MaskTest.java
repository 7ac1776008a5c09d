// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.nifti.NiftiDatatype;
import org.slicewise.nifti.NiftiHeader;
import org.slicewise.nifti.NiftiImage;
import org.slicewise.nifti.NiftiWriter;

class MaskTest {

    private static final Grid GRID = Grids.ras(2, 2, 2);

    @TempDir
    Path folder;

    @Test
    void labelsAreUnsigned() {
        assertEquals(
                200, Mask.of(GRID, new byte[] {(byte) 200, 0, 0, 0, 0, 0, 0, 0}).at(0, 0, 0));
        Mask wide = Mask.of(GRID, new short[] {0, (short) 65535, 0, 0, 0, 0, 0, 3});
        assertEquals(65535, wide.at(1));
        assertEquals(new TreeSet<>(List.of(3, 65535)), wide.labels());
    }

    @Test
    void aSliceIsThePlaneOfTheOtherTwoAxesTheFirstFastest() {
        Mask mask = Mask.of(GRID, new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
        int[] plane = new int[4];
        mask.slice(Axis.X, 1, plane);
        assertArrayEquals(new int[] {1, 3, 5, 7}, plane);
        mask.slice(Axis.Y, 1, plane);
        assertArrayEquals(new int[] {2, 3, 6, 7}, plane);
        mask.slice(Axis.Z, 1, plane);
        assertArrayEquals(new int[] {4, 5, 6, 7}, plane);
    }

    @Test
    void aFileHasAsFewBytesAsTheLabelsNeed() throws IOException {
        Path file = folder.resolve("a.nii.gz");
        Mask.of(GRID, new short[] {0, 1, 2, 255, 0, 0, 0, 0}).write(file);
        assertEquals(NiftiDatatype.UINT8, NiftiImage.open(file).header().datatype());
        assertEquals(255, Mask.read(file).at(3));
        Mask.of(GRID, new short[] {0, 1, 2, 256, 0, 0, 0, (short) 65535}).write(file);
        assertEquals(NiftiDatatype.UINT16, NiftiImage.open(file).header().datatype());
        assertEquals(65535, Mask.read(file).at(1, 1, 1));
    }

    @Test
    void aValueThatIsNoLabelIsNamedWithItsVoxel() throws IOException {
        for (double wrong : new double[] {1.5, -1, 65536, Double.NaN, 0.998}) {
            Path file = file(0, 1, 2, 0, 0, 1.0005, 0, wrong);
            InvalidVolumeException e = assertThrows(InvalidVolumeException.class, () -> Mask.read(file));
            assertEquals(
                    "%s: voxel (1, 1, 1) is %s, but a label is a whole number from 0 to 65535.".formatted(file, wrong),
                    e.getMessage());
        }
    }

    @Test
    void labelsWidenWhereTheFirstLargeOneComes() throws IOException {
        Mask mask = Mask.read(file(0, 255, 3, 256, 7, 255, 65535, 1));
        for (int i = 0; i < 8; i++) {
            assertEquals(new int[] {0, 255, 3, 256, 7, 255, 65535, 1}[i], mask.at(i));
        }
    }

    @Test
    void valuesNearWholeNumbersAreLabels() throws IOException {
        assertEquals(
                new TreeSet<>(List.of(1, 2)),
                Mask.read(file(0, 1.0009, 1.9991, -0.0009, 0, 0, 0, 0)).labels());
    }

    /** As some tools write brain masks: the whole range of int32, scaled down to 0 and 1. */
    @Test
    void labelsSurviveATinySlope() throws IOException {
        Path file = folder.resolve("a.nii");
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.INT32, GRID.affine().toArray(), 2, 2, 2)
                .withScaling((float) 0x1p-32, 0.5);
        NiftiWriter.write(file, header, (first, into, count) -> {
            for (int i = 0; i < count; i++) {
                into[i] = i % 2 == 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
            }
        });
        Mask mask = Mask.read(file);
        assertEquals(0, mask.at(0));
        assertEquals(1, mask.at(1));
        assertArrayEquals(
                new float[] {0, 1, 0, 1, 0, 1, 0, 1}, Volume.read(file).values());
    }

    @Test
    void moreThanOneChannelIsNoMask() throws IOException {
        Path file = folder.resolve("a.nii");
        Grids.numbered(GRID, 2).write(file);
        InvalidVolumeException e = assertThrows(InvalidVolumeException.class, () -> Mask.read(file));
        assertTrue(e.getMessage().contains("2 channels"), e.getMessage());
    }

    private Path file(double... values) throws IOException {
        Path file = folder.resolve("labels.nii");
        NiftiHeader header = NiftiHeader.of(NiftiDatatype.FLOAT64, GRID.affine().toArray(), 2, 2, 2);
        NiftiWriter.write(file, header, (first, into, count) -> System.arraycopy(values, 0, into, 0, count));
        return file;
    }

    @Test
    void labelsBecomeOthersInAsFewBytesAsTheyNeed() {
        Mask mask = Mask.of(GRID, new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
        Mask wide = mask.relabelled(label -> label == 7 ? 65535 : label);
        assertEquals(65535, wide.at(7));
        assertEquals(6, wide.at(6));
        Mask narrow = wide.relabelled(label -> label == 65535 ? 9 : label);
        assertEquals(9, narrow.at(7));
        assertTrue(narrow.stored() instanceof Labels.Bytes);
    }
}
