// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

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

class CaseHeadersTest {

    private static final Grid GRID = Grids.ras(3, 2, 2);
    private static final Grid SHIFTED = new Grid(GRID.extent(), Affine.of(1, 0, 0, 5, 0, 1, 0, 0, 0, 0, 1, 0));

    @TempDir
    private Path folder;

    private Path image;
    private Path second;
    private Path mask;

    @BeforeEach
    void writeCase() throws IOException {
        image = folder.resolve("image.nii");
        second = folder.resolve("second.nrrd");
        mask = folder.resolve("mask.nii.gz");
        Volume.of(GRID, 2, new float[24]).write(image);
        Volume.of(GRID, new float[12]).write(second);
        Mask.of(SHIFTED, new byte[12]).write(mask);
    }

    @Test
    void tellTheGridAndTheChannelsOfAllFiles() throws IOException {
        CaseHeaders headers = CaseHeaders.read(new Case("c", List.of(image, second), Optional.empty()));
        assertEquals(3, headers.channels());
        assertTrue(headers.grid().sameAs(GRID));
        assertEquals(Optional.empty(), headers.warning());
    }

    @Test
    void aMaskOnAnotherGridIsRefusedUnlessItIsToBeResampled() throws IOException {
        Case refused = new Case("c", List.of(image), Optional.of(MaskSource.of(mask)));
        String message = assertThrows(InvalidVolumeException.class, () -> CaseHeaders.read(refused))
                .getMessage();
        assertTrue(message.contains(image.toString()) && message.contains(mask.toString()), message);
        Case resampled = refused.withMask(Optional.of(MaskSource.of(mask).with(OffGrid.RESAMPLE)));
        assertEquals(2, CaseHeaders.read(resampled).channels());
    }

    @Test
    void channelsOnDifferentGridsAreRefused() throws IOException {
        Volume.of(SHIFTED, new float[12]).write(second);
        Case files = new Case("c", List.of(image, second), Optional.empty());
        String message = assertThrows(InvalidVolumeException.class, () -> CaseHeaders.read(files))
                .getMessage();
        assertTrue(message.contains(image.toString()) && message.contains(second.toString()), message);
    }
}
