// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

/**
 * The exponential of a polynomial over a patch, which models the uneven brightness of MR images (Van Leemput et al. 1999).
 *
 * <p>The polynomial is the sum of {@code c x^a y^b z^c} over all {@code a + b + c <= order}, with {@code c} fastest and
 * {@code a} slowest among the coefficients, and coordinates from -1 at the first voxel of an axis to 1 at the last one (0
 * where there is but one).
 *
 * <p>From row to row the exponent is a polynomial in y, so that its differences of the highest order are constant and the
 * field itself is made by products alone: {@code f(y + 1) = f(y) g(y)}, where {@code g} is of the same kind and of an
 * order less. Rounding errors grow with the number of products, hence a new start every {@value #STRETCH} rows.
 */
final class BiasField {

    private static final int STRETCH = 64;

    private final Patch size;
    private final int order;
    private final double[] coefficients;
    private final double[][] factors;

    /** A field of {@link #terms} coefficients. */
    BiasField(Patch size, int order, double[] coefficients) {
        this.size = size;
        this.order = order;
        this.coefficients = coefficients;
        this.factors = new double[order + 1][size.x()];
    }

    /** The number of coefficients of a polynomial of three variables. */
    static int terms(int order) {
        return (order + 1) * (order + 2) * (order + 3) / 6;
    }

    /** Gives the field at the voxels of a row; rows are asked for in order, y fastest. */
    void row(int y, int z, float[] field) {
        if (y % STRETCH == 0) {
            start(y, z);
        }
        for (int x = 0; x < field.length; x++) {
            field[x] = (float) factors[0][x];
        }
        for (int k = 0; k < order; k++) {
            multiply(factors[k], factors[k + 1]);
        }
    }

    private static void multiply(double[] these, double[] by) {
        for (int i = 0; i < these.length; i++) {
            these[i] *= by[i];
        }
    }

    /** Sets the factors to the exponential of each forward difference along y of the exponent, that of order 0 first. */
    private void start(int y, int z) {
        double[] differences = new double[order + 1];
        for (int x = 0; x < size.x(); x++) {
            double[] powers = powersOfY(coordinate(x, size.x()), coordinate(z, size.z()));
            for (int i = 0; i <= order; i++) {
                differences[i] = valueAt(coordinate(y + i, size.y()), powers);
            }
            for (int k = 1; k <= order; k++) {
                for (int i = order; i >= k; i--) {
                    differences[i] -= differences[i - 1];
                }
            }
            for (int k = 0; k <= order; k++) {
                factors[k][x] = Math.exp(differences[k]);
            }
        }
    }

    /** The coefficients of the powers of y for given x and z. */
    private double[] powersOfY(double x, double z) {
        double[] powers = new double[order + 1];
        double powerOfX = 1;
        int next = 0;
        for (int a = 0; a <= order; a++) {
            for (int b = 0; b <= order - a; b++) {
                double product = powerOfX;
                for (int c = 0; c <= order - a - b; c++) {
                    powers[b] += coefficients[next++] * product;
                    product *= z;
                }
            }
            powerOfX *= x;
        }
        return powers;
    }

    private static double valueAt(double y, double[] powers) {
        double value = 0;
        for (int b = powers.length - 1; b >= 0; b--) {
            value = value * y + powers[b];
        }
        return value;
    }

    private static double coordinate(int voxel, int voxels) {
        return voxels == 1 ? 0 : (2 * voxel - (voxels - 1)) / (double) (voxels - 1);
    }
}
