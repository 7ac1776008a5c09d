// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.OrientationSource;
import org.slicewise.volume.Volume;

class NrrdGridTest {

    private static final String DIRECTIONS = "space directions: (2,0,0) (0,3,0) (0,0,4)";

    @TempDir
    Path folder;

    private Path file(String sizes, String... lines) throws IOException {
        String[] all = new String[lines.length + 4];
        System.arraycopy(lines, 0, all, 4, lines.length);
        all[0] = "type: uint8";
        all[1] = "dimension: " + sizes.split(" ").length;
        all[2] = "sizes: " + sizes;
        all[3] = "encoding: raw";
        return NrrdText.file(folder.resolve("a.nrrd"), NrrdText.counting(24), all);
    }

    @ParameterizedTest
    @CsvSource({
        "right-anterior-superior, RAS, 10, 20",
        "RAS, RAS, 10, 20",
        "left-anterior-superior, LAS, -10, 20",
        "LPS, LPS, -10, -20",
        "left-posterior-superior, LPS, -10, -20",
        "scanner-xyz, RAS, 10, 20",
        "3D-left-handed, LAS, -10, 20"
    })
    void everySpaceBecomesRasMillimetres(String space, String orientation, double x, double y) throws IOException {
        Grid grid = NrrdImage.open(file("2 3 4", "space: " + space, DIRECTIONS, "space origin: (10,20,30)"))
                .grid();
        assertEquals(orientation, grid.orientation());
        assertArrayEquals(new double[] {x, y, 30}, grid.affine().apply(0, 0, 0));
        assertEquals(4, grid.spacing().z());
        assertEquals(OrientationSource.SPACE_DIRECTIONS, grid.source());
        assertEquals(
                space.contains("-xyz") || space.contains("handed"),
                grid.warning().isPresent());
    }

    @Test
    void shearIsKept() throws IOException {
        Path file = file("2 3 4", "space: RAS", "space directions: (1,0.25,0) (0.5,2,0) (0.125,0,3)");
        double[] expected = {1, 0.5, 0.125, 0, 0.25, 2, 0, 0, 0, 0, 3, 0};
        assertArrayEquals(expected, NrrdImage.open(file).grid().affine().toArray());
        assertArrayEquals(expected, Grid.read(file).affine().toArray());
    }

    @Test
    void unitsOfSpaceBecomeMillimetres() throws IOException {
        Grid grid = NrrdImage.open(file(
                        "2 3 4", "space: RAS", DIRECTIONS, "space units: \"um\" \"cm\" \"m\"", "space origin: (1,1,1)"))
                .grid();
        assertArrayEquals(new double[] {0.001, 10, 1000}, grid.affine().apply(0, 0, 0), 1e-12);
        assertEquals(4000, grid.spacing().z(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "km, 1000000",
        "meters, 1000",
        "metre, 1000",
        "decimetres, 100",
        "Centimetres, 10",
        "cm, 10",
        "mm, 1",
        "millimetres, 1",
        "micrometres, 0.001",
        "microns, 0.001",
        "nm, 0.000001",
        "nanometer, 0.000001",
        "in, 25.4",
        "inches, 25.4",
        "'', 1",
        "???, 1"
    })
    void unitsHaveManyNames(String unit, double millimetres) throws IOException {
        Grid grid = NrrdImage.open(
                        file("2 3 4", "space: RAS", DIRECTIONS, "space units: \"%s\" \"mm\" \"mm\"".formatted(unit)))
                .grid();
        assertEquals(2 * millimetres, grid.spacing().x(), 1e-9 * millimetres);
        assertTrue(grid.warning().isEmpty());
    }

    @Test
    void aUnitThatIsNotKnownIsTakenForMillimetresWithAWarning() throws IOException {
        Grid placed = NrrdImage.open(file("2 3 4", "space: RAS", DIRECTIONS, "space units: \"mm\" \"furlong\" \"mm\""))
                .grid();
        assertEquals(
                "The unit \"furlong\" is not known; it is taken for millimetres.",
                placed.warning().orElseThrow());
        Grid unplaced = NrrdImage.open(file("2 3 4", "spacings: 2 2 2", "units: \"mm\" \"mm\" \"ell\""))
                .grid();
        assertTrue(unplaced.warning().orElseThrow().contains("\"ell\""), unplaced.warning()::get);
    }

    @Test
    void directionsInAPlaneGiveTheSpacing() throws IOException {
        Grid grid = NrrdImage.open(file(
                        "4 6",
                        "space dimension: 2",
                        "space units: \"mm\" \"cm\"",
                        "space directions: (3,0.4) (0,-0.7)"))
                .grid();
        assertEquals(5, grid.spacing().x(), 1e-12);
        assertEquals(7, grid.spacing().y(), 1e-12);
        assertEquals(1, grid.spacing().z());
        assertEquals(OrientationSource.SPACING, grid.source());
    }

    @Test
    void withoutASpaceTheSpacingIsTakenWithAWarning() throws IOException {
        Grid grid = NrrdImage.open(file("2 3 4", "spacings: 2 -3 nan", "thicknesses: 9 9 9"))
                .grid();
        assertArrayEquals(
                new double[] {2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 1, 0}, grid.affine().toArray());
        assertEquals(OrientationSource.SPACING, grid.source());
        assertTrue(grid.warning().isPresent());
        assertEquals(
                9,
                NrrdImage.open(file("2 3 4", "thicknesses: 9 9 9"))
                        .grid()
                        .spacing()
                        .x());
    }

    @Test
    void aPlaneIsOneSlice() throws IOException {
        Grid grid = NrrdImage.open(
                        file("4 6", "space: LPS", "space directions: (0,2,0) (0,0,-3)", "space origin: (1,2,3)"))
                .grid();
        assertEquals(new Extent(4, 6, 1), grid.extent());
        assertArrayEquals(
                new double[] {0, 0, 1}, column(grid, 2), 1e-12, grid.affine().toString());
        assertEquals(
                new Extent(24, 1, 1),
                NrrdImage.open(file("24", "spacings: 1.5")).grid().extent());
    }

    private static double[] column(Grid grid, int axis) {
        double[] steps = new double[3];
        for (int row = 0; row < 3; row++) {
            steps[row] = Math.abs(grid.affine().at((row + 1) % 3, axis));
        }
        return steps;
    }

    @Test
    void channelsAreSlowestWhereverTheyLie() throws IOException {
        String space = "space: RAS";
        Path first = file("2 3 4", space, "space directions: none (1,0,0) (0,1,0)", "kinds: vector domain domain");
        Volume volume = Volume.read(first);
        assertEquals(2, volume.channels());
        assertEquals(new Extent(3, 4, 1), volume.grid().extent());
        assertEquals(2 * (1 + 3 * 2) + 1, volume.at(1, 1, 2, 0));
        Volume middle = Volume.read(file("2 3 4", space, "space directions: (1,0,0) none (0,0,1)"));
        assertEquals(1 + 2 * (2 + 3 * 3), middle.at(2, 1, 3, 0));
        Volume last = Volume.read(file("2 3 4", space, "space directions: (1,0,0) (0,1,0) (nan,nan,nan)"));
        assertEquals(1 + 2 * (2 + 3 * 3), last.at(3, 1, 2, 0));
    }

    @Test
    void kindsTellChannelsWhereThereAreNoDirections() throws IOException {
        assertEquals(2, Volume.read(file("2 3 4", "kinds: list domain domain")).channels());
        assertEquals(4, Volume.read(file("2 3 4", "kinds: domain domain time")).channels());
        assertEquals(1, Volume.read(file("2 3 4", "kinds: ??? none ???")).channels());
        assertEquals(2, Volume.read(file("2 3 2 2")).channels());
        assertEquals(1, Volume.read(file("2 3 4 1")).channels());
        assertEquals(
                3, Volume.read(file("3 2 2 2", "kinds: 3-color ??? ??? ???")).channels());
    }

    @Test
    void timeAsAFourthAxisOfSpaceIsAChannel() throws IOException {
        Path file = file(
                "2 3 2 2",
                "space: RAST",
                "space directions: (1,0,0,0) (0,1,0,0) (0,0,1,0) (0,0,0,5)",
                "space origin: (1,2,3,0)");
        assertEquals(2, Volume.read(file).channels());
        assertArrayEquals(new double[] {1, 2, 3}, Grid.read(file).affine().apply(0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1,0,0) (2,0,0) (0,0,1)",
                "(0,0,0) (0,1,0) (0,0,1)",
                "(inf,0,0) (0,1,0) (0,0,1)",
                "(1e308,0,0) (0,1,0) (0,0,1)",
                "none none (0,0,1)",
                "none none none"
            })
    void axesThatPlaceNothingAreRefused(String directions) throws IOException {
        Path file = file("2 3 4", "space: RAS", "space directions: " + directions);
        NrrdFormatException e = assertThrows(NrrdFormatException.class, () -> Volume.read(file));
        assertTrue(e.byteOffset() > 0, e.getMessage());
    }
}
