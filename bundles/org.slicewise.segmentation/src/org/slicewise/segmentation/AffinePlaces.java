// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import org.slicewise.volume.Spacing;

/**
 * The places that scaling and turning about the centre of a patch move onto its voxels.
 *
 * <p>In millimetres a point {@code q}, seen from the centre, moves to {@code S R q}: it is turned by
 * {@code R = Rz Rx Ry}, the Euler angles of ITK, then scaled by {@code S}. The place that a voxel {@code v} is taken from
 * is the inverse, {@code D^-1 R^T S^-1 D (v - c) + c} in voxels with the spacing {@code D}. A scale of 1.1 makes what
 * is seen larger.
 */
final class AffinePlaces implements SourcePlaces {

    private final double[] matrix;
    private final double[] centre;

    /**
     * The places for a patch of voxels that may be longer along one axis than along another.
     *
     * @param scales factors along x, y and z, above 0
     * @param degrees angles about x, y and z; positive ones turn y to z, z to x, and x to y
     */
    AffinePlaces(Patch size, Spacing spacing, double[] scales, double[] degrees) {
        this.centre = new double[] {(size.x() - 1) / 2.0, (size.y() - 1) / 2.0, (size.z() - 1) / 2.0};
        double[] turned = times(times(about(2, degrees[2]), about(0, degrees[0])), about(1, degrees[1]));
        double[] millimetres = {spacing.x(), spacing.y(), spacing.z()};
        this.matrix = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                double unit = millimetres[column] / (millimetres[row] * scales[column]);
                matrix[3 * row + column] = turned[3 * column + row] * unit;
            }
        }
    }

    @Override
    public void row(int y, int z, double[] xs, double[] ys, double[] zs) {
        along(0, y, z, xs);
        along(1, y, z, ys);
        along(2, y, z, zs);
    }

    private void along(int axis, int y, int z, double[] places) {
        double step = matrix[3 * axis];
        double start = matrix[3 * axis + 1] * (y - centre[1]) + matrix[3 * axis + 2] * (z - centre[2]);
        double first = start - step * centre[0] + centre[axis];
        for (int i = 0; i < places.length; i++) {
            places[i] = first + i * step;
        }
    }

    /** The rotation about an axis, row by row. */
    private static double[] about(int axis, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        int next = (axis + 1) % 3;
        int last = (axis + 2) % 3;
        double[] rotation = new double[9];
        rotation[4 * axis] = 1;
        rotation[4 * next] = cos;
        rotation[4 * last] = cos;
        rotation[3 * next + last] = -sin;
        rotation[3 * last + next] = sin;
        return rotation;
    }

    private static double[] times(double[] left, double[] right) {
        double[] product = new double[9];
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 3; k++) {
                product[i] += left[i / 3 * 3 + k] * right[3 * k + i % 3];
            }
        }
        return product;
    }
}
