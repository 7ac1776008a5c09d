// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.slicewise.nifti.NiftiFormatException;
import org.slicewise.volume.torture.TortureSet;

/** What volumes, masks and grids make of some odd files of the shared torture set. */
class TortureVolumesTest {

    @Test
    void everyOrientationOfOneBrainBecomesTheSameVoxels() throws IOException {
        Path folder = TortureSet.shared().resolve("orientations48");
        Volume reference = Volume.read(folder.resolve("RAS.nii.gz"));
        assertEquals(new Extent(64, 79, 67), reference.grid().extent());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Volume stored = Volume.read(file);
                Reorientation way = Reorientation.toCanonical(stored.grid());
                Volume canonical = way.apply(stored);
                assertEquals(
                        file.getFileName().toString().substring(0, 3),
                        stored.grid().orientation());
                assertArrayEquals(reference.values(), canonical.values(), file.toString());
                assertTrue(canonical.grid().sameAs(reference.grid()), file.toString());
                assertArrayEquals(stored.values(), way.revert(canonical).values());
            }
        }
    }

    @Test
    void theSformWinsOverAQformThatDisagreesAndSaysSo() throws IOException {
        Grid grid = Grid.read(generated("qs_disagree.nii.gz"));
        assertEquals(OrientationSource.SFORM, grid.source());
        assertTrue(
                grid.warning().orElseThrow().contains("differ by up to 50"),
                grid.warning().toString());
        assertEquals(
                OrientationSource.QFORM,
                Grid.read(generated("qform_only.nii.gz")).source());
        assertTrue(Grid.read(generated("oblique20.nii.gz")).warning().isEmpty());
    }

    @Test
    void aSformThatPlacesNothingGivesWayToTheQform() throws IOException {
        Grid grid = Grid.read(generated("bad_sform_singular.nii"));
        assertEquals(OrientationSource.QFORM, grid.source());
        assertTrue(grid.warning().orElseThrow().startsWith("The sform cannot place voxels"));
        assertTrue(
                Grid.read(generated("bad_quatern.nii")).warning().orElseThrow().contains("the qform cannot"));
    }

    @Test
    void theSpacingAloneIsTakenWithAWarning() throws IOException {
        Grid grid = Grid.read(TortureSet.shared().resolve("nifti_real/rs_minimal.nii"));
        assertEquals(OrientationSource.SPACING, grid.source());
        assertEquals("LAS", grid.orientation());
        assertTrue(grid.warning().isPresent());
    }

    @Test
    void vectorsInTheFifthDimensionAreChannels() throws IOException {
        Volume volume = Volume.read(generated("multich_5d_vector.nii.gz"));
        assertEquals(2, volume.channels());
        assertEquals(new Extent(23, 29, 17), volume.grid().extent());
        assertEquals(1, Volume.read(generated("dim4_trailing1.nii.gz")).channels());
        assertEquals(
                new Extent(23, 29, 1),
                Volume.read(generated("dim2.nii.gz")).grid().extent());
    }

    @Test
    void labelsOfScaledAndOfFloatFilesAreWholeNumbers() throws IOException {
        for (String name : List.of("label_float_noise", "label_scaled_u1", "label_shifted_origin")) {
            assertEquals(
                    new TreeSet<>(List.of(1, 2)),
                    Mask.read(generated(name + ".nii.gz")).labels(),
                    name);
        }
    }

    @Test
    void aMaskElsewhereInThePatientIsOnAnotherGrid() throws IOException {
        Grid here = Grid.read(generated("label_scaled_u1.nii.gz"));
        Grid there = Grid.read(generated("label_shifted_origin.nii.gz"));
        assertFalse(here.sameAs(there));
        assertTrue(here.differenceFrom(there).orElseThrow().startsWith("The voxels lie up to 50.00 mm apart"));
    }

    @Test
    void coloursAndComplexNumbersAreNoVolume() {
        Map.of("rgb24.nii.gz", "rgb24", "complex64.nii.gz", "complex64").forEach((name, datatype) -> {
            Path file = generated(name);
            for (Executable reading : List.<Executable>of(() -> Volume.read(file), () -> Mask.read(file))) {
                NiftiFormatException e = assertThrows(NiftiFormatException.class, reading);
                assertEquals(70, e.byteOffset());
                assertEquals(datatype, e.found());
            }
        });
    }

    private static Path generated(String name) {
        return TortureSet.shared().resolve("generated").resolve(name);
    }
}
