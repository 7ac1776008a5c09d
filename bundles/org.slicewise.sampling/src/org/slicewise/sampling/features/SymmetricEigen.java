// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

import java.util.stream.IntStream;

/**
 * The eigenvalues of a small symmetric matrix, the largest first, and their eigenvectors, by Jacobi's rotations.
 *
 * @param values eigenvalues, descending
 * @param vectors {@code vectors[i]} belongs to {@code values[i]}; of length 1
 */
record SymmetricEigen(double[] values, double[][] vectors) {

    private static final int MOST_SWEEPS = 60;

    /** Those of a matrix, which is overwritten. */
    static SymmetricEigen of(double[][] matrix) {
        int size = matrix.length;
        double[][] rotated = new double[size][size];
        IntStream.range(0, size).forEach(i -> rotated[i][i] = 1);
        for (int sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(matrix); sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    if (matrix[p][q] != 0) {
                        rotate(matrix, rotated, p, q);
                    }
                }
            }
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted((one, other) -> Double.compare(matrix[other][other], matrix[one][one]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = new double[size];
        double[][] vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            values[i] = matrix[order[i]][order[i]];
            for (int j = 0; j < size; j++) {
                vectors[i][j] = rotated[j][order[i]];
            }
        }
        return new SymmetricEigen(values, vectors);
    }

    private static boolean isDiagonal(double[][] matrix) {
        double off = 0;
        double on = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                if (i == j) {
                    on += matrix[i][j] * matrix[i][j];
                } else {
                    off += matrix[i][j] * matrix[i][j];
                }
            }
        }
        return off <= 1e-28 * on;
    }

    /** Turns the plane of two axes so that their entry becomes 0. */
    private static void rotate(double[][] matrix, double[][] rotated, int p, int q) {
        double ratio = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.hypot(1, ratio));
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = tangent * cosine;
        for (int i = 0; i < matrix.length; i++) {
            turn(matrix[i], p, q, cosine, sine);
            turn(rotated[i], p, q, cosine, sine);
        }
        for (int i = 0; i < matrix.length; i++) {
            double one = matrix[p][i];
            double other = matrix[q][i];
            matrix[p][i] = cosine * one - sine * other;
            matrix[q][i] = sine * one + cosine * other;
        }
    }

    private static void turn(double[] row, int p, int q, double cosine, double sine) {
        double one = row[p];
        double other = row[q];
        row[p] = cosine * one - sine * other;
        row[q] = sine * one + cosine * other;
    }
}
