// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * An affine as a rotation, spacing and position (nifti1.h, "method 2").
 *
 * @param pixdim handedness (-1 or 1), then the spacing along each dimension
 * @param quaternion b, c, d of the rotation (its a is not negative and makes the length 1), then the position
 */
record Qform(List<Double> pixdim, List<Double> quaternion) {

    private static final double ROUNDING = 1e-4;
    private static final double TOO_LONG = 1e-3;

    /** Below this the square of a is rounding of single precision, and the turn is a half one (as in nifti1_io.c). */
    private static final double HALF_TURN = 1e-7;

    /** The form nearest to an affine of twelve numbers; only axes at right angles can be said exactly. */
    static Qform of(double[] affine) {
        List<Double> pixdim = new ArrayList<>(Collections.nCopies(8, 1.0));
        double[][] axes = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            double[] column = {affine[axis], affine[4 + axis], affine[8 + axis]};
            double length = Math.sqrt(dot(column, column));
            pixdim.set(axis + 1, length);
            axes[axis] = times(1 / length, column);
        }
        double handedness = dot(cross(axes[0], axes[1]), axes[2]) < 0 ? -1 : 1;
        pixdim.set(0, handedness);
        axes[2] = times(handedness, axes[2]);
        double[] q = quaternionOf(axes);
        return new Qform(pixdim, List.of(q[1], q[2], q[3], affine[3], affine[7], affine[11]));
    }

    /** Whether this form says the affine up to rounding. */
    boolean says(double[] affine) {
        double[] own = affine();
        double length = pixdim.get(1) + pixdim.get(2) + pixdim.get(3);
        for (int i = 0; i < affine.length; i++) {
            if (!(Math.abs(own[i] - affine[i]) <= ROUNDING * length)) {
                return false;
            }
        }
        return true;
    }

    /** Twelve numbers row by row; NaN where the quaternion is longer than 1 or a spacing is negative. */
    double[] affine() {
        double[][] rotation = rotation();
        double[] affine = new double[12];
        for (int row = 0; row < 3; row++) {
            for (int axis = 0; axis < 3; axis++) {
                double spacing = pixdim.get(axis + 1) >= 0 ? pixdim.get(axis + 1) : Double.NaN;
                double handedness = axis == 2 && pixdim.get(0) < 0 ? -1 : 1;
                affine[row * 4 + axis] = rotation[row][axis] * spacing * handedness;
            }
            affine[row * 4 + 3] = quaternion.get(3 + row);
        }
        return affine;
    }

    private double[][] rotation() {
        double b = quaternion.get(0);
        double c = quaternion.get(1);
        double d = quaternion.get(2);
        double rest = 1 - (b * b + c * c + d * d);
        double a = rest < HALF_TURN ? 0 : Math.sqrt(rest);
        double scale = rest < -TOO_LONG ? Double.NaN : 2 / (a * a + b * b + c * c + d * d);
        return new double[][] {
            {1 - scale * (c * c + d * d), scale * (b * c - a * d), scale * (b * d + a * c)},
            {scale * (b * c + a * d), 1 - scale * (b * b + d * d), scale * (c * d - a * b)},
            {scale * (b * d - a * c), scale * (c * d + a * b), 1 - scale * (b * b + c * c)}
        };
    }

    /**
     * The quaternion (a, b, c, d), a not negative, of a rotation given by its columns.
     *
     * <p>Shepperd 1978: {@code 4 q q^T} is linear in the rotation; its row with the largest diagonal is divided stably.
     */
    private static double[] quaternionOf(double[][] columns) {
        double[] x = columns[0];
        double[] y = columns[1];
        double[] z = columns[2];
        double[][] products = {
            {1 + x[0] + y[1] + z[2], y[2] - z[1], z[0] - x[2], x[1] - y[0]},
            {y[2] - z[1], 1 + x[0] - y[1] - z[2], y[0] + x[1], z[0] + x[2]},
            {z[0] - x[2], y[0] + x[1], 1 - x[0] + y[1] - z[2], z[1] + y[2]},
            {x[1] - y[0], z[0] + x[2], z[1] + y[2], 1 - x[0] - y[1] + z[2]}
        };
        int largest = 0;
        for (int i = 1; i < 4; i++) {
            largest = products[i][i] > products[largest][largest] ? i : largest;
        }
        double[] row = products[largest];
        double divisor = 2 * Math.sqrt(row[largest]);
        return times((row[0] < 0 ? -1 : 1) / divisor, row);
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] times(double factor, double[] vector) {
        return Arrays.stream(vector).map(v -> factor * v).toArray();
    }
}
