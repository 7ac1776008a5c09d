// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

/**
 * The cubic B-spline at every voxel along one axis of a patch: which four control points it has part in, with which
 * weights.
 *
 * <p>As in ITK's BSplineTransformInitializer, {@code points - 3} cells of equal length cover the patch and an eighth of
 * a voxel beyond both of its ends, and the second control point is where the first cell begins.
 */
final class SplineAxis {

    private static final double MARGIN = 0.125;

    private final int[] cells;
    private final double[][] weights;

    SplineAxis(int points, int voxels) {
        this.cells = new int[voxels];
        this.weights = new double[4][voxels];
        for (int i = 0; i < voxels; i++) {
            double place = (points - 3) * (i + 0.5 + MARGIN) / (voxels + 2 * MARGIN);
            cells[i] = (int) place;
            setWeights(i, place - cells[i]);
        }
    }

    private void setWeights(int voxel, double part) {
        double rest = 1 - part;
        weights[0][voxel] = rest * rest * rest / 6;
        weights[1][voxel] = (4 - 6 * part * part + 3 * part * part * part) / 6;
        weights[2][voxel] = (4 - 6 * rest * rest + 3 * rest * rest * rest) / 6;
        weights[3][voxel] = part * part * part / 6;
    }

    /** Sums blocks of control values into one block, weighted for a voxel. */
    void sum(int voxel, double[] control, double[] block) {
        int from = cells[voxel] * block.length;
        for (int i = 0; i < block.length; i++) {
            block[i] = weights[0][voxel] * control[from + i]
                    + weights[1][voxel] * control[from + i + block.length]
                    + weights[2][voxel] * control[from + i + 2 * block.length]
                    + weights[3][voxel] * control[from + i + 3 * block.length];
        }
    }

    /** Adds to every voxel's place its displacement, that of control values divided by the spacing. */
    void displace(double[] control, double spacing, double[] places) {
        for (int from = 0, end; from < places.length; from = end) {
            end = from + 1;
            while (end < places.length && cells[end] == cells[from]) {
                end++;
            }
            displace(control, spacing, places, from, end);
        }
    }

    private void displace(double[] control, double spacing, double[] places, int from, int end) {
        double first = control[cells[from]] / spacing;
        double second = control[cells[from] + 1] / spacing;
        double third = control[cells[from] + 2] / spacing;
        double fourth = control[cells[from] + 3] / spacing;
        for (int i = from; i < end; i++) {
            places[i] +=
                    weights[0][i] * first + weights[1][i] * second + weights[2][i] * third + weights[3][i] * fourth;
        }
    }
}
