// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

/** A few linear equations. */
final class LinearEquations {

    /** A pivot smaller than this part of the largest number of its column stands for dependent equations. */
    private static final double SINGULAR = 1e-10;

    private LinearEquations() {}

    /**
     * The solution by elimination with pivots from the rows below; null if there is not exactly one.
     *
     * @param rows coefficients and right side of each equation, which are overwritten
     */
    static double[] solve(double[][] rows) {
        int n = rows.length;
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            scale[i] = Math.abs(rows[i][i]);
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
            }
            double[] swapped = rows[column];
            rows[column] = rows[pivot];
            rows[pivot] = swapped;
            if (!(Math.abs(rows[column][column]) > SINGULAR * scale[column])) {
                return null;
            }
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : rows[row][column] / rows[column][column];
                for (int k = column; factor != 0 && k <= n; k++) {
                    rows[row][k] -= factor * rows[column][k];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = rows[i][n] / rows[i][i];
        }
        return solution;
    }
}
