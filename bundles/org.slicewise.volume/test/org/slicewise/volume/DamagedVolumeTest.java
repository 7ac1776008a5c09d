// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.slicewise.nifti.NiftiDatatype;
import org.slicewise.nifti.NiftiHeader;
import org.slicewise.nifti.NiftiWriter;

class DamagedVolumeTest {

    private static final double[] AFFINE = {1, 0.5, 0, 3, -0.5, 1, 0, 2, 0, 0, 2, 1};

    /** Damage to the fields of the orientation above all, which only grids read. */
    @Property(tries = 500)
    void aDamagedHeaderIsReadOrRefusedButNeverAnythingElse(
            @ForAll @IntRange(min = 1, max = 2) int version,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 76, max = 500) Integer> positions,
            @ForAll long noise)
            throws IOException {
        Path file = Files.createTempFile("damaged", ".nii");
        try {
            NiftiHeader header =
                    NiftiHeader.of(NiftiDatatype.UINT8, AFFINE, 3, 4, 5).withVersion(version);
            NiftiWriter.write(file, header, (first, into, count) -> {});
            byte[] bytes = Files.readAllBytes(file);
            Random random = new Random(noise);
            positions.stream().filter(at -> at < bytes.length).forEach(at -> bytes[at] = (byte) random.nextInt());
            Files.write(file, bytes);
            assertReadOrRefused(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void assertReadOrRefused(Path file) {
        try {
            Volume canonical = Volume.read(file).toCanonical();
            assertEquals("RAS", canonical.grid().orientation());
            Mask.read(file).toCanonical();
        } catch (IOException refused) {
            assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
        }
    }
}
