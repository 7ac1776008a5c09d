// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.util.Arrays;

/**
 * An affine map from voxel indices (i, j, k) to millimetres in the patient, RAS+: x grows to the right, y to the front,
 * z to the head. Three rows of four numbers; the fourth column is the position of voxel (0, 0, 0).
 */
public final class Affine {

    private static final int COLUMNS = 4;

    /** The least part of the box over the three axes that they must span. */
    private static final double SINGULAR = 1e-6;

    private final double[] rows;

    private Affine(double[] rows) {
        this.rows = rows;
    }

    /** The affine of twelve finite numbers, row by row. */
    public static Affine of(double... rowMajor12) {
        if (rowMajor12.length != 12) {
            throw new IllegalArgumentException(
                    "An affine is 3 rows of 4 numbers (12), but %d came.".formatted(rowMajor12.length));
        }
        for (double value : rowMajor12) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "An affine must be finite, but is %s.".formatted(Arrays.toString(rowMajor12)));
            }
        }
        return new Affine(rowMajor12.clone());
    }

    /** The affine of an unrotated grid whose voxel (0, 0, 0) is at the origin. */
    public static Affine scaling(Spacing mm) {
        return of(mm.x(), 0, 0, 0, 0, mm.y(), 0, 0, 0, 0, mm.z(), 0);
    }

    /** The number in a row (0 to 2) and a column (0 to 3). */
    public double at(int row, int column) {
        if (row < 0 || row > 2 || column < 0 || column >= COLUMNS) {
            throw new IndexOutOfBoundsException(
                    "An affine has rows 0 to 2 and columns 0 to 3, but (%d, %d) was asked.".formatted(row, column));
        }
        return rows[row * COLUMNS + column];
    }

    /** The position {x, y, z} of a voxel, in millimetres. */
    public double[] apply(double i, double j, double k) {
        double[] position = new double[3];
        for (int row = 0; row < 3; row++) {
            position[row] = at(row, 0) * i + at(row, 1) * j + at(row, 2) * k + at(row, 3);
        }
        return position;
    }

    /** The affine that first applies the other one, then this. */
    public Affine after(Affine first) {
        double[] product = new double[12];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double sum = column == 3 ? at(row, 3) : 0;
                for (int k = 0; k < 3; k++) {
                    sum += at(row, k) * first.at(k, column);
                }
                product[row * COLUMNS + column] = sum;
            }
        }
        return of(product);
    }

    /** The determinant of the first three columns, in cubic millimetres; 0 when space collapses. */
    public double determinant() {
        return at(0, 0) * minor(0, 0) - at(0, 1) * minor(0, 1) + at(0, 2) * minor(0, 2);
    }

    /** Whether the three axes lie (nearly) in one plane, or one of them has no finite length: no voxel has a place then. */
    public boolean isSingular() {
        double box = columnLength(0) * columnLength(1) * columnLength(2);
        return !(Math.abs(determinant()) > SINGULAR * box) || !Double.isFinite(box);
    }

    /** Whether the positions of all voxels are finite, as doubles can be too small for steps that are finite themselves. */
    boolean isFiniteOver(Extent extent) {
        double farthest = 0;
        for (int row = 0; row < 3; row++) {
            farthest += Math.abs(at(row, 0)) * extent.x()
                    + Math.abs(at(row, 1)) * extent.y()
                    + Math.abs(at(row, 2)) * extent.z()
                    + Math.abs(at(row, 3));
        }
        return Double.isFinite(farthest);
    }

    /** The affine from millimetres to voxel indices; refuses a singular affine with {@link ArithmeticException}. */
    public Affine inverse() {
        double determinant = determinant();
        if (determinant == 0 || !Double.isFinite(1 / determinant)) {
            throw new ArithmeticException("The affine %s is singular and has no inverse.".formatted(this));
        }
        double[] inverse = new double[12];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                double sign = (row + column) % 2 == 0 ? 1 : -1;
                inverse[row * COLUMNS + column] = sign * minor(column, row) / determinant;
            }
        }
        for (int row = 0; row < 3; row++) {
            for (int k = 0; k < 3; k++) {
                inverse[row * COLUMNS + 3] -= inverse[row * COLUMNS + k] * at(k, 3);
            }
        }
        return of(inverse);
    }

    /** The twelve numbers, row by row, in a fresh array. */
    public double[] toArray() {
        return rows.clone();
    }

    /** The length of a column (0 to 2): the spacing along that storage axis, in millimetres. */
    double columnLength(int column) {
        return Math.hypot(Math.hypot(at(0, column), at(1, column)), at(2, column));
    }

    private double minor(int row, int column) {
        int top = row == 0 ? 1 : 0;
        int bottom = row == 2 ? 1 : 2;
        int left = column == 0 ? 1 : 0;
        int right = column == 2 ? 1 : 2;
        return at(top, left) * at(bottom, right) - at(top, right) * at(bottom, left);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Affine affine && Arrays.equals(rows, affine.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return "[[%s, %s, %s, %s], [%s, %s, %s, %s], [%s, %s, %s, %s]]"
                .formatted(Arrays.stream(rows).boxed().toArray());
    }
}
