// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every pair of a density and a share of the volumes, and what each costs on a cohort.
 *
 * @param cells by ascending density, and of one density by ascending share
 */
public record BudgetGrid(List<Cell> cells) {

    /** The densities of Zhang, Kramer and Mazurowski (2025). */
    public static final List<Double> DENSITIES = List.of(0.05, 0.1, 0.2, 0.4, 0.8);

    /** The smallest set of shares by doubling that fits the budgets that paper names. */
    public static final List<Double> VOLUMES = List.of(0.125, 0.25, 0.5, 1.0);

    /** Budgets are taken as equal if they agree in so many digits: shares such as 1/3 are not exact. */
    private static final MathContext EQUAL = new MathContext(9);

    public BudgetGrid {
        cells = List.copyOf(cells);
    }

    /**
     * One pair.
     *
     * @param density share of the slices of a volume
     * @param share share of the volumes
     * @param volumes number of volumes
     * @param nominal {@code floor(density * share * all slices)}
     * @param chosen number of slices that samplers with a budget for each volume choose, by the volumes of the seed
     * @param group number, from 1, of the cells with the same product of density and share; ascending with it
     */
    public record Cell(double density, double share, int volumes, long nominal, long chosen, int group) {}

    /**
     * The grid of a cohort.
     *
     * @param slices the number of axial slices of each case, by its id; at least one
     * @param seed decides which volumes a share has, as in {@link SamplingSpec}
     * @throws IllegalArgumentException if a density or share is not above 0 and at most 1
     */
    public static BudgetGrid of(Map<String, Integer> slices, List<Double> densities, List<Double> shares, long seed) {
        long total = slices.values().stream().mapToLong(Integer::longValue).sum();
        List<BigDecimal> products = new ArrayList<>(products(densities, shares));
        List<Cell> cells = new ArrayList<>();
        for (double density : new TreeSet<>(densities)) {
            SliceBudget budget = new SliceBudget.Density(density);
            for (double share : new TreeSet<>(shares)) {
                Set<String> taken = new VolumeShare(share).of(slices.keySet(), seed);
                long chosen = taken.stream()
                        .mapToLong(id -> budget.slicesOf(slices.get(id)))
                        .sum();
                int group = products.indexOf(product(density, share)) + 1;
                cells.add(new Cell(density, share, taken.size(), nominal(density, share, total), chosen, group));
            }
        }
        return new BudgetGrid(cells);
    }

    /** The cells of each budget, the smallest budget first. */
    public List<List<Cell>> isoBudgetGroups() {
        List<List<Cell>> groups = new ArrayList<>();
        int last = cells.stream().mapToInt(Cell::group).max().orElse(0);
        for (int number = 1; number <= last; number++) {
            int group = number;
            groups.add(cells.stream().filter(cell -> cell.group() == group).toList());
        }
        return groups;
    }

    /** {@code floor(density * share * slices)} of the numbers as they are written, without the errors of binary fractions. */
    static long nominal(double density, double share, long slices) {
        return BigDecimal.valueOf(density)
                .multiply(BigDecimal.valueOf(share))
                .multiply(BigDecimal.valueOf(slices))
                .round(new MathContext(15))
                .longValue();
    }

    private static SortedSet<BigDecimal> products(List<Double> densities, List<Double> shares) {
        SortedSet<BigDecimal> products = new TreeSet<>();
        for (double density : densities) {
            for (double share : shares) {
                products.add(product(new SliceBudget.Density(density).fraction(), new VolumeShare(share).share()));
            }
        }
        return products;
    }

    private static BigDecimal product(double density, double share) {
        return BigDecimal.valueOf(density)
                .multiply(BigDecimal.valueOf(share))
                .round(EQUAL)
                .stripTrailingZeros();
    }
}
