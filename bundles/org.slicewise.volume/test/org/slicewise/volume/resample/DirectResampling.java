// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.util.SortedMap;
import java.util.TreeMap;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;

/** The formulas of resampling, voxel by voxel over every source voxel there is: slow and obvious. */
record DirectResampling(Grid source, Grid target, Interpolation how, boolean antialiased) {

    private static final double TIE = 1e-6;

    private interface Neighbour {
        void take(int x, int y, int z, double weight);
    }

    float value(Volume volume, int channel, int i, int j, int k, float outside) {
        double[] at = toSource().apply(i, j, k);
        if (!isInside(at)) {
            return outside;
        }
        double[] sum = {0};
        forEachNeighbour(at, (x, y, z, weight) -> sum[0] += weight * volume.at(channel, x, y, z));
        return (float) sum[0];
    }

    int label(Mask mask, int i, int j, int k, int outside) {
        double[] at = toSource().apply(i, j, k);
        if (!isInside(at)) {
            return outside;
        }
        SortedMap<Integer, Double> votes = new TreeMap<>();
        forEachNeighbour(at, (x, y, z, weight) -> votes.merge(mask.at(x, y, z), weight, Double::sum));
        return winner(votes);
    }

    int annotatedLabel(Mask mask, int i, int j, int k) {
        DirectResampling nearest = new DirectResampling(source, target, Interpolation.NEAREST, antialiased);
        if (nearest.label(mask, i, j, k, 255) == 255) {
            return 255;
        }
        SortedMap<Integer, Double> votes = new TreeMap<>();
        forEachNeighbour(
                toSource().apply(i, j, k), (x, y, z, weight) -> votes.merge(mask.at(x, y, z), weight, Double::sum));
        votes.remove(255);
        return winner(votes);
    }

    private static int winner(SortedMap<Integer, Double> votes) {
        double most = votes.values().stream().mapToDouble(v -> v).max().orElseThrow();
        return votes.keySet().stream()
                .filter(label -> votes.get(label) >= most - TIE)
                .findFirst()
                .orElseThrow();
    }

    private Affine toSource() {
        return source.affine().inverse().after(target.affine());
    }

    private int voxels(int axis) {
        return Axis.values()[axis].of(source.extent());
    }

    private boolean isInside(double[] at) {
        boolean inside = true;
        for (int axis = 0; axis < 3; axis++) {
            inside &= at[axis] >= -0.5 - TIE && at[axis] <= voxels(axis) - 0.5 + TIE;
        }
        return inside;
    }

    private void forEachNeighbour(double[] at, Neighbour neighbour) {
        double[][] weights = {weights(at, 0), weights(at, 1), weights(at, 2)};
        for (int z = 0; z < voxels(2); z++) {
            for (int y = 0; y < voxels(1); y++) {
                for (int x = 0; x < voxels(0); x++) {
                    double weight = weights[0][x] * weights[1][y] * weights[2][z];
                    if (weight != 0) {
                        neighbour.take(x, y, z, weight);
                    }
                }
            }
        }
    }

    /** The weight of every source voxel along an axis. */
    private double[] weights(double[] at, int axis) {
        int voxels = voxels(axis);
        double[] weights = new double[voxels];
        if (how == Interpolation.NEAREST) {
            weights[Math.max(0, Math.min(voxels - 1, (int) Math.ceil(at[axis] - 0.5 - TIE)))] = 1;
            return weights;
        }
        double sum = 0;
        for (int i = -100; i < voxels + 100; i++) {
            double weight = kernel(Math.abs(i - at[axis]) / stretch(axis));
            weights[Math.max(0, Math.min(voxels - 1, i))] += weight;
            sum += weight;
        }
        for (int i = 0; i < voxels; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private double stretch(int axis) {
        double x = toSource().at(axis, 0);
        double y = toSource().at(axis, 1);
        double z = toSource().at(axis, 2);
        return antialiased ? Math.max(1, Math.sqrt(x * x + y * y + z * z)) : 1;
    }

    /** The triangle, and equation 15 of Keys 1981. */
    private double kernel(double s) {
        if (how == Interpolation.LINEAR) {
            return s < 1 ? 1 - s : 0;
        }
        if (s < 1) {
            return 3 / 2.0 * s * s * s - 5 / 2.0 * s * s + 1;
        }
        return s < 2 ? -1 / 2.0 * s * s * s + 5 / 2.0 * s * s - 4 * s + 2 : 0;
    }
}
