// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

/**
 * The exponential of a polynomial over a patch, which models the uneven brightness of MR images (Van Leemput et al. 1999).
 *
 * <p>The polynomial is the sum of {@code c x^a y^b z^c} over all {@code a + b + c <= order}, with {@code c} fastest and
 * {@code a} slowest among the coefficients, and coordinates from -1 at the first voxel of an axis to 1 at the last one (0
 * where there is but one).
 *
 * <p>Along a row the exponent is a polynomial in x, so that its differences of the highest order are constant and the
 * field itself is made by products alone: {@code f(i + 1) = f(i) g(i)}, where {@code g} is of the same kind and of an
 * order less. Rounding errors grow with the number of products, hence a new start every {@value #STRETCH} voxels.
 */
final class BiasField {

    private static final int STRETCH = 64;

    private final Patch size;
    private final int order;
    private final double[] coefficients;

    /** A field of {@link #terms} coefficients. */
    BiasField(Patch size, int order, double[] coefficients) {
        this.size = size;
        this.order = order;
        this.coefficients = coefficients;
    }

    /** The number of coefficients of a polynomial of three variables. */
    static int terms(int order) {
        return (order + 1) * (order + 2) * (order + 3) / 6;
    }

    /** Gives the field at the voxels of a row. */
    void row(int y, int z, float[] field) {
        double[] powers = powersOfX(coordinate(y, size.y()), coordinate(z, size.z()));
        double[] factors = new double[order + 1];
        for (int from = 0; from < field.length; from += STRETCH) {
            start(powers, from, factors);
            for (int i = from; i < Math.min(from + STRETCH, field.length); i++) {
                field[i] = (float) factors[0];
                for (int k = 0; k < order; k++) {
                    factors[k] *= factors[k + 1];
                }
            }
        }
    }

    /** The exponential of every forward difference of the exponent at a voxel, that of order 0 first. */
    private void start(double[] powers, int voxel, double[] factors) {
        for (int i = 0; i <= order; i++) {
            factors[i] = valueAt(coordinate(voxel + i, size.x()), powers);
        }
        for (int difference = 1; difference <= order; difference++) {
            for (int i = order; i >= difference; i--) {
                factors[i] -= factors[i - 1];
            }
        }
        for (int i = 0; i <= order; i++) {
            factors[i] = Math.exp(factors[i]);
        }
    }

    /** The coefficients of the powers of x in a row. */
    private double[] powersOfX(double y, double z) {
        double[] powers = new double[order + 1];
        int next = 0;
        for (int a = 0; a <= order; a++) {
            double powerOfY = 1;
            for (int b = 0; b <= order - a; b++) {
                double product = powerOfY;
                for (int c = 0; c <= order - a - b; c++) {
                    powers[a] += coefficients[next++] * product;
                    product *= z;
                }
                powerOfY *= y;
            }
        }
        return powers;
    }

    private static double valueAt(double x, double[] powers) {
        double value = 0;
        for (int a = powers.length - 1; a >= 0; a--) {
            value = value * x + powers[a];
        }
        return value;
    }

    private static double coordinate(int voxel, int voxels) {
        return voxels == 1 ? 0 : (2 * voxel - (voxels - 1)) / (double) (voxels - 1);
    }
}
