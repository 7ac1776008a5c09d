// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

/**
 * The source voxels that one target voxel is made of: every combination of the taps along the three axes of a box.
 *
 * <p>For each axis there are offsets into the values of the box, to be added up, and weights, to be multiplied.
 */
final class Neighbourhood {

    /** Two sums of weights that differ by less are equal. */
    private static final double TIE = 1e-6;

    private final int[][] offsets = new int[3][];
    private final double[][] weights = new double[3][];
    private final int[] counts = new int[3];
    private final float[] labels;
    private final double[] votes;

    /** A neighbourhood with room for so many taps along each axis. */
    Neighbourhood(int x, int y, int z) {
        int[] room = {x, y, z};
        for (int axis = 0; axis < 3; axis++) {
            offsets[axis] = new int[room[axis]];
            weights[axis] = new double[room[axis]];
        }
        labels = new float[x * y * z];
        votes = new double[x * y * z];
    }

    /** Takes the taps of a voxel along one axis from a table. */
    void set(int axis, AxisTaps taps, int voxel, SourceBox box) {
        counts[axis] = taps.count();
        for (int i = 0; i < taps.count(); i++) {
            offsets[axis][i] = box.offset(axis, taps.index()[voxel * taps.count() + i]);
            weights[axis][i] = taps.weight()[voxel * taps.count() + i];
        }
    }

    /** Takes the taps of a place along one axis from a kernel. */
    void set(int axis, AxisKernel kernel, double at, SourceBox box) {
        counts[axis] = kernel.taps(at, offsets[axis], weights[axis]);
        for (int i = 0; i < counts[axis]; i++) {
            offsets[axis][i] = box.offset(axis, offsets[axis][i]);
        }
    }

    /** The weighted sum of the values. */
    float sum(float[] values) {
        double sum = 0;
        for (int k = 0; k < counts[2]; k++) {
            for (int j = 0; j < counts[1]; j++) {
                int start = offsets[2][k] + offsets[1][j];
                double row = 0;
                for (int i = 0; i < counts[0]; i++) {
                    row += weights[0][i] * values[start + offsets[0][i]];
                }
                sum += weights[2][k] * weights[1][j] * row;
            }
        }
        return (float) sum;
    }

    /**
     * The label with the largest sum of weights; of equal ones the smallest.
     *
     * @param voteless a label that only wins where there is no other one; negative for none
     */
    float winner(float[] values, int voteless) {
        float first = values[offsets[0][0] + offsets[1][0] + offsets[2][0]];
        return isUniform(values, first) ? first : elected(count(values, voteless));
    }

    private boolean isUniform(float[] values, float label) {
        for (int k = 0; k < counts[2]; k++) {
            for (int j = 0; j < counts[1]; j++) {
                int start = offsets[2][k] + offsets[1][j];
                for (int i = 0; i < counts[0]; i++) {
                    if (values[start + offsets[0][i]] != label) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Sums the weights of each label that occurs here and has a vote, and returns how many do. */
    private int count(float[] values, int voteless) {
        int found = 0;
        for (int k = 0; k < counts[2]; k++) {
            for (int j = 0; j < counts[1]; j++) {
                int start = offsets[2][k] + offsets[1][j];
                double weight = weights[2][k] * weights[1][j];
                for (int i = 0; i < counts[0]; i++) {
                    float label = values[start + offsets[0][i]];
                    found = label == voteless ? found : vote(label, weight * weights[0][i], found);
                }
            }
        }
        return found;
    }

    private int vote(float label, double weight, int found) {
        for (int i = 0; i < found; i++) {
            if (labels[i] == label) {
                votes[i] += weight;
                return found;
            }
        }
        labels[found] = label;
        votes[found] = weight;
        return found + 1;
    }

    private float elected(int found) {
        double most = 0;
        for (int i = 0; i < found; i++) {
            most = Math.max(most, votes[i]);
        }
        float elected = Float.MAX_VALUE;
        for (int i = 0; i < found; i++) {
            elected = votes[i] >= most - TIE ? Math.min(elected, labels[i]) : elected;
        }
        return elected;
    }
}
