// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Grid;

class BlockPlacesTest {

    private static final Patch PATCH = new Patch(1, 1, 2);

    /** The chance of each place of a block, from a list of all voxels. */
    private static Map<BlockPlaces.Drawn, Double> expected(List<PreparedCase> cases, double[] shares, int[][] groups) {
        Map<BlockPlaces.Drawn, Double> expected = new HashMap<>();
        double sum = 0;
        for (int group = 0; group < groups.length; group++) {
            List<ClassVoxels.Place> voxels = ClassVoxelsTest.listed(cases, groups[group]);
            sum += voxels.isEmpty() ? 0 : shares[group];
            for (ClassVoxels.Place voxel : voxels) {
                int z = Math.max(0, voxel.z() - 1);
                expected.merge(
                        new BlockPlaces.Drawn(voxel.caseIndex(), voxel.x(), voxel.y(), z),
                        shares[group] / voxels.size(),
                        Double::sum);
            }
        }
        double all = sum;
        expected.replaceAll((place, chance) -> chance / all);
        return expected;
    }

    private static void assertDrawnAsExpected(
            List<PreparedCase> cases, DrawingSpec drawing, Map<BlockPlaces.Drawn, Double> expected) {
        BlockPlaces places = new BlockPlaces(PATCH, cases, drawing, 3, 1);
        int draws = 40_000;
        Map<BlockPlaces.Drawn, Integer> counts = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < draws; i++) {
            counts.merge(places.draw(random), 1, Integer::sum);
        }
        double chiSquare = 0;
        int cells = 0;
        for (Map.Entry<BlockPlaces.Drawn, Double> place : expected.entrySet()) {
            double mean = draws * place.getValue();
            chiSquare += mean == 0 ? 0 : Math.pow(counts.getOrDefault(place.getKey(), 0) - mean, 2) / mean;
            cells += mean == 0 ? 0 : 1;
        }
        assertTrue(expected.keySet().containsAll(counts.keySet()));
        assertTrue(
                chiSquare < cells + 4 * Math.sqrt(2.0 * cells),
                "chi square of %s cells: %s".formatted(cells, chiSquare));
    }

    @Test
    void classesAreDrawnByTheirSharesAndTheirVoxelsAlike() {
        List<PreparedCase> cases = ClassVoxelsTest.cases(1);
        assertDrawnAsExpected(
                cases,
                DrawingSpec.around(1.0, 5.0, 3.0, 2.0),
                expected(cases, new double[] {1, 5, 3, 2}, new int[][] {{0}, {1}, {2}, {255}}));
    }

    @Test
    void whatIsNotAnnotatedMayShareTheBackgroundsShare() {
        List<PreparedCase> cases = ClassVoxelsTest.cases(2);
        assertDrawnAsExpected(
                cases,
                DrawingSpec.around(0.2, 0.5, 0.3).withUnannotatedBackground(true),
                expected(cases, new double[] {0.2, 0.5, 0.3}, new int[][] {{0, 255}, {1}, {2}}));
    }

    @Test
    void theShareOfAnAbsentClassGoesToTheOthers() {
        Grid grid = Scans.ras(3, 3, 6);
        List<PreparedCase> cases = List.of(PreparedCase.of(
                Scans.annotated("a", Scans.numbered(grid, 1), Scans.labels(grid, i -> i % 5 == 0 ? 2 : 0), 1, 4),
                LabelNames.of(Set.of(1, 2))));
        assertDrawnAsExpected(
                cases,
                DrawingSpec.around(1.0, 5.0, 3.0, 0.0),
                expected(cases, new double[] {1, 5, 3, 0}, new int[][] {{0}, {1}, {2}, {255}}));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new BlockPlaces(PATCH, cases, DrawingSpec.around(0.0, 1.0, 0.0, 0.0), 3, 1))
                .getMessage();
        assertTrue(message.contains("drawing.shares") && message.contains("[0.0, 1.0, 0.0, 0.0]"), message);
    }

    @Test
    void everyBlockHoldsTheAnnotatedSlicesItShall() {
        List<PreparedCase> cases = List.of(
                PreparedCase.of(Scans.numbered("a", Scans.ras(2, 2, 40), 0, 20, 22, 24, 39), LabelNames.of(Set.of(1))),
                PreparedCase.of(Scans.numbered("b", Scans.ras(2, 2, 20), 3, 17), LabelNames.of(Set.of(1))));
        Patch patch = new Patch(2, 2, 8);
        for (DrawingSpec drawing : List.of(DrawingSpec.uniform(), DrawingSpec.around(0.0, 0.0, 1.0))) {
            BlockPlaces places = new BlockPlaces(patch, cases, drawing.withSlices(3), 2, 2);
            Random random = new Random(1);
            for (int i = 0; i < 300; i++) {
                BlockPlaces.Drawn drawn = places.draw(random);
                int needed = drawn.caseIndex() == 0 ? 3 : 1;
                int found = 0;
                for (int z : cases.get(drawn.caseIndex()).annotated()) {
                    found += z >= drawn.z() && z < drawn.z() + 8 ? 1 : 0;
                }
                assertTrue(found >= needed, drawn + " holds " + found);
            }
        }
    }

    @Test
    void whereNoDrawnVoxelHasEnoughSlicesAroundItTheBlockIsMoved() {
        Grid grid = Scans.ras(1, 1, 60);
        PreparedCase one = PreparedCase.of(
                Scans.annotated("a", Scans.numbered(grid, 1), Scans.labels(grid, i -> i == 0 ? 1 : 0), 0, 50, 51),
                LabelNames.of(Set.of(1)));
        DrawingSpec drawing = DrawingSpec.around(0.0, 1.0, 0.0).withSlices(2);
        BlockPlaces places = new BlockPlaces(new Patch(1, 1, 8), List.of(one), drawing, 2, 1);
        assertEquals(new BlockPlaces.Drawn(0, 0, 0, 44), places.draw(new Random(1)));
    }
}
