// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTest {

    private static final Grid GRID = grid(0);

    @TempDir
    Path folder;

    private Path first;
    private Path second;
    private Path mask;

    private static Grid grid(double shift) {
        return new Grid(new Extent(2, 1, 1), Affine.of(1, 0, 0, shift, 0, 1, 0, 0, 0, 0, 1, 0));
    }

    @BeforeEach
    void writeFiles() throws IOException {
        first = folder.resolve("c_0000.nii.gz");
        second = folder.resolve("c_0001.nii.gz");
        mask = folder.resolve("mask.nii.gz");
        Volume.of(GRID, new float[] {1, 2}).write(first);
        Volume.of(GRID, new float[] {3, 4}).write(second);
        Mask.of(GRID, new byte[] {0, 7}).write(mask);
    }

    private Case ofOneFile() {
        return new Case("c", List.of(first), Optional.of(MaskSource.of(mask)));
    }

    @Test
    void readsImageMaskAndGrid() throws IOException {
        assertArrayEquals(new float[] {1, 2}, ofOneFile().readImage().values());
        assertEquals(7, ofOneFile().readMask().labels().at(1));
        assertTrue(ofOneFile().readGrid().sameAs(GRID));
    }

    @Test
    void filesOfChannelsBecomeOneVolume() throws IOException {
        Volume image = new Case("c", List.of(first, second), Optional.empty()).readImage();
        assertEquals(2, image.channels());
        assertArrayEquals(new float[] {1, 2, 3, 4}, image.values());
    }

    @Test
    void channelsOnDifferentGridsAreNamed() throws IOException {
        Volume.of(grid(5), new float[] {3, 4}).write(second);
        Case channels = new Case("c", List.of(first, second), Optional.empty());
        String message =
                assertThrows(InvalidVolumeException.class, channels::readImage).getMessage();
        assertTrue(message.contains("c_0000") && message.contains("c_0001"), message);
    }

    @Test
    void aMaskOnAnotherGridNamesBothFilesAndTheDifference() throws IOException {
        Mask.of(grid(5), new byte[] {0, 7}).write(mask);
        String message = assertThrows(
                        InvalidVolumeException.class, () -> ofOneFile().readMask())
                .getMessage();
        assertTrue(message.contains("c_0000.nii.gz") && message.contains("mask.nii.gz"), message);
        assertTrue(message.contains("5"), message);
    }

    @Test
    void voxelsInAnotherOrderAreTheSameGrid() throws IOException {
        Grid flipped = new Grid(new Extent(2, 1, 1), Affine.of(-1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0));
        Mask.of(flipped, new byte[] {0, 7}).write(mask);
        SparseMask read = ofOneFile().readMask();
        assertEquals(7, read.labels().at(0));
        assertEquals(0, read.labels().at(1));
        assertTrue(read.isComplete());
        assertEquals(GRID.affine(), read.grid().affine());
    }

    @Test
    void aMaskOnAnotherGridIsResampledWhereThatIsAsked() throws IOException {
        Mask.of(grid(1), new byte[] {7, 3}).write(mask);
        MaskSource source = MaskSource.of(mask).with(OffGrid.RESAMPLE);
        SparseMask read = source.read(GRID);
        assertEquals(SparseMask.UNANNOTATED, read.toFileMask().at(0));
        assertEquals(7, read.toFileMask().at(1));
    }

    @Test
    void whatALaterPartDoesNotReachKeepsTheEarlierLabel() throws IOException {
        Path later = folder.resolve("later.nii.gz");
        Mask.of(GRID, new byte[] {7, 7}).write(mask);
        Mask.of(grid(1), new byte[] {3, 3}).write(later);
        MaskPart below = new MaskPart(mask, new LabelRule.AsStored());
        MaskPart above = new MaskPart(later, new LabelRule.AsStored());
        Mask read = new MaskSource(List.of(below, above), OffGrid.RESAMPLE)
                .read(GRID)
                .toFileMask();
        assertEquals(List.of(7, 3), List.of(read.at(0), read.at(1)));
        Mask other = new MaskSource(List.of(above, below), OffGrid.RESAMPLE)
                .read(GRID)
                .toFileMask();
        assertEquals(List.of(7, 7), List.of(other.at(0), other.at(1)));
    }

    @Test
    void aMissingMaskIsNamed() {
        Case without = new Case("c", List.of(first), Optional.empty());
        String message =
                assertThrows(InvalidVolumeException.class, without::readMask).getMessage();
        assertEquals("Case \"c\" has no mask.", message);
    }

    @Test
    void anotherSplitChangesNothingElse() {
        Case test = ofOneFile().withSplit(Split.TEST);
        assertEquals(new Case("c", "c", List.of(first), Optional.of(MaskSource.of(mask)), Split.TEST), test);
    }

    @Test
    void refusesToBeWithoutIdOrImage() {
        assertThrows(IllegalArgumentException.class, () -> new Case(" ", List.of(first), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Case("c", List.of(), Optional.empty()));
    }
}
