// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A cost model fitted to measured costs by least squares, with no part below zero.
 *
 * @param model the model
 * @param measurements how many costs it was fitted to
 * @param explained the share of the variance that the model explains, at most 1; 0 or less if it explains none
 * @param rootMeanSquare the root of the mean squared difference between measured and modelled cost
 */
public record CostFit(CostModel model, int measurements, double explained, double rootMeanSquare) {

    private static final int PARTS = CostModel.PARTS.size();

    /**
     * The best model for some measurements.
     *
     * <p>With five parts, the best fit without negative ones is found by trying every set of parts: it is an ordinary
     * fit of those that are not zero.
     *
     * @throws IllegalArgumentException if there are none, or all of them are 0
     */
    public static CostFit of(Collection<MeasuredCost> measured) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("There are no measured costs to fit a model to.");
        }
        List<MeasuredCost> all = List.copyOf(measured);
        double[] best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int parts = 1; parts < 1 << PARTS; parts++) {
            double[] costs = fitted(all, parts);
            double error = costs == null ? Double.POSITIVE_INFINITY : squaredError(all, costs);
            if (error < least * (1 - 1e-12)) {
                best = costs;
                least = error;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException(
                    "No part of a cost model explains the %d measured costs: are all of them 0?".formatted(all.size()));
        }
        CostModel model = new CostModel(best[0], best[1], best[2], best[3], best[4]);
        double mean = all.stream().mapToDouble(MeasuredCost::cost).average().orElseThrow();
        double variance = all.stream()
                .mapToDouble(one -> (one.cost() - mean) * (one.cost() - mean))
                .sum();
        double explained = variance == 0 ? (least == 0 ? 1 : 0) : 1 - least / variance;
        return new CostFit(model, all.size(), explained, Math.sqrt(least / all.size()));
    }

    /** The least squares fit of a set of parts by its normal equations; null if it has a part of 0 or less, or no one fit. */
    private static double[] fitted(List<MeasuredCost> measured, int parts) {
        int[] chosen = IntStream.range(0, PARTS)
                .filter(part -> (parts >> part & 1) == 1)
                .toArray();
        double[][] equations = new double[chosen.length][chosen.length + 1];
        for (MeasuredCost one : measured) {
            double[] x = one.regressors();
            for (int i = 0; i < chosen.length; i++) {
                for (int j = 0; j < chosen.length; j++) {
                    equations[i][j] += x[chosen[i]] * x[chosen[j]];
                }
                equations[i][chosen.length] += x[chosen[i]] * one.cost();
            }
        }
        double[] solution = LinearEquations.solve(equations);
        if (solution == null) {
            return null;
        }
        double[] costs = new double[PARTS];
        for (int i = 0; i < chosen.length; i++) {
            if (!(solution[i] > 0)) {
                return null;
            }
            costs[chosen[i]] = solution[i];
        }
        return costs;
    }

    private static double squaredError(List<MeasuredCost> measured, double[] costs) {
        double sum = 0;
        for (MeasuredCost one : measured) {
            double[] x = one.regressors();
            double difference = one.cost();
            for (int part = 0; part < PARTS; part++) {
                difference -= costs[part] * x[part];
            }
            sum += difference * difference;
        }
        return sum;
    }
}
