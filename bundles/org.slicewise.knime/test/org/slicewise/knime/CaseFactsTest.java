// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataRow;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Case;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.InvalidVolumeException;
import org.slicewise.volume.Mask;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.Volume;

class CaseFactsTest {

    private static final Extent EXTENT = new Extent(4, 3, 2);
    private static final Grid GRID = new Grid(EXTENT, Affine.of(2, 0, 0, 0, 0, 0, -3, 0, 0, 1.5, 0, 0));

    @TempDir
    Path folder;

    private Path image;
    private Path mask;

    @BeforeEach
    void writeCase() throws Exception {
        image = folder.resolve("image.nii");
        mask = folder.resolve("mask.nii.gz");
        Volume.of(GRID, new float[24]).write(image);
        Mask.of(GRID, new byte[24]).write(mask);
    }

    @Test
    void aRowTellsWhatTheHeadersSay() throws Exception {
        DataRow row = read(List.of(image), Optional.of(mask)).row();
        assertEquals("c", row.getKey().getString());
        assertEquals("p", row.getCell(1).toString());
        assertEquals(List.of(image.toAbsolutePath()), ((VolumeValue) row.getCell(2)).files());
        assertEquals(mask.toAbsolutePath(), ((MaskValue) row.getCell(3)).file());
        assertEquals("3", row.getCell(4).toString(), "axial slices lie across y here");
        assertEquals("RSP", row.getCell(5).toString());
        assertEquals("2.0 1.5 3.0", "%s %s %s".formatted(row.getCell(6), row.getCell(7), row.getCell(8)));
        assertEquals("1", row.getCell(9).toString());
    }

    @Test
    void channelsInFilesOfTheirOwnAreCountedAndRead() throws Exception {
        Path second = folder.resolve("second.nii");
        float[] values = new float[24];
        values[5] = 7;
        Volume.of(GRID, values).write(second);
        DataRow row = read(List.of(image, second), Optional.of(mask)).row();
        VolumeValue volume = (VolumeValue) row.getCell(2);
        assertEquals(2, volume.channels());
        assertEquals(7, volume.read().at(1, 1, 1, 0));
    }

    @Test
    void aCaseWithoutAMaskHasAMissingCell() throws Exception {
        assertTrue(read(List.of(image), Optional.empty()).row().getCell(3).isMissing());
    }

    @Test
    void aMaskOnAnotherGridIsRefusedWithBothFiles() throws Exception {
        Grid shifted = new Grid(EXTENT, Affine.of(2, 0, 0, 5, 0, 0, -3, 0, 0, 1.5, 0, 0));
        Mask.of(shifted, new byte[24]).write(mask);
        InvalidVolumeException refusal =
                assertThrows(InvalidVolumeException.class, () -> read(List.of(image), Optional.of(mask)));
        assertTrue(refusal.getMessage().contains(image.toString()), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(mask.toString()), refusal.getMessage());
    }

    private static CaseFacts read(List<Path> images, Optional<Path> mask) throws Exception {
        return CaseFacts.read(new Case("c", images, mask.map(MaskSource::of)).withPatient("p"));
    }
}
