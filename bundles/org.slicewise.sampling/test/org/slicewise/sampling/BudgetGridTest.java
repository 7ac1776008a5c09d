// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BudgetGridTest {

    private static Map<String, Integer> atlas() {
        Map<String, Integer> slices = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            slices.put("atlas-" + i, 189);
        }
        return slices;
    }

    private static BudgetGrid.Cell cell(BudgetGrid grid, double density, double share) {
        return grid.cells().stream()
                .filter(cell -> cell.density() == density && cell.share() == share)
                .findFirst()
                .orElseThrow();
    }

    /** The budgets that Zhang, Kramer and Mazurowski (2025) name for ATLAS: 500 volumes of 189 slices. */
    @Test
    void nominalBudgetsAreThoseOfThePaper() {
        BudgetGrid grid = BudgetGrid.of(atlas(), BudgetGrid.DENSITIES, BudgetGrid.VOLUMES, 1);
        assertEquals(20, grid.cells().size());
        assertEquals(1181, cell(grid, 0.05, 0.25).nominal());
        assertEquals(1181, cell(grid, 0.1, 0.125).nominal());
        assertEquals(2362, cell(grid, 0.1, 0.25).nominal());
        assertEquals(4725, cell(grid, 0.4, 0.125).nominal());
        assertEquals(37800, cell(grid, 0.4, 1).nominal());
        assertEquals(37800, cell(grid, 0.8, 0.5).nominal());
    }

    @Test
    void besideItStandsWhatIsReallyChosen() {
        BudgetGrid grid = BudgetGrid.of(atlas(), BudgetGrid.DENSITIES, BudgetGrid.VOLUMES, 1);
        assertEquals(125 * 9, cell(grid, 0.05, 0.25).chosen());
        assertEquals(63, cell(grid, 0.1, 0.125).volumes());
        assertEquals(63 * 19, cell(grid, 0.1, 0.125).chosen());
    }

    @Test
    void equalProductsAreOneGroup() {
        BudgetGrid grid = BudgetGrid.of(atlas(), BudgetGrid.DENSITIES, BudgetGrid.VOLUMES, 1);
        List<List<BudgetGrid.Cell>> groups = grid.isoBudgetGroups();
        assertEquals(8, groups.size());
        assertEquals(20, groups.stream().mapToInt(List::size).sum());
        double before = 0;
        for (List<BudgetGrid.Cell> group : groups) {
            double product = group.get(0).density() * group.get(0).share();
            assertTrue(product > before);
            before = product;
            group.forEach(cell -> assertEquals(product, cell.density() * cell.share(), 1e-12));
        }
        BudgetGrid thirds = BudgetGrid.of(atlas(), List.of(0.3, 0.1), List.of(1.0 / 3, 1.0), 1);
        assertEquals(cell(thirds, 0.3, 1.0 / 3).group(), cell(thirds, 0.1, 1).group());
        assertEquals(9450, cell(thirds, 0.3, 1.0 / 3).nominal());
    }

    @Test
    void refusesWhatIsNoShare() {
        for (double wrong : new double[] {0, 1.5, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> BudgetGrid.of(atlas(), List.of(wrong), List.of(1.0), 1));
            assertThrows(IllegalArgumentException.class, () -> BudgetGrid.of(atlas(), List.of(0.5), List.of(wrong), 1));
        }
    }
}
