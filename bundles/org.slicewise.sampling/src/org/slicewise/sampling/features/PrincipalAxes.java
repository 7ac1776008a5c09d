// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.slicewise.volume.Seeds;
import org.slicewise.volume.WorkMonitor;
import org.slicewise.volume.Workers;

/**
 * The directions in which some vectors vary most, and their mean: subspace iteration (Halko, Martinsson and Tropp 2011)
 * from a start that is always the same, without a matrix of all pairs of dimensions. Directions without variance are 0.
 *
 * @param mean of the vectors
 * @param axes orthonormal, that of the largest variance first; the largest component of each is positive
 * @param variances along each of the axes
 */
record PrincipalAxes(double[] mean, double[][] axes, double[] variances) {

    /** How many more directions are iterated than asked for, so that the last ones converge, too. */
    private static final int MORE = 8;

    private static final int MOST_STEPS = 15;
    private static final double CONVERGED = 1e-5;

    /**
     * Those of the given vectors.
     *
     * @param rows at least one; centred in place
     * @param wanted how many axes at most; there are no more than vectors have components
     */
    static PrincipalAxes of(List<float[]> rows, int wanted, WorkMonitor monitor) {
        double[] mean = centre(rows);
        int kept = Math.min(wanted, mean.length);
        int block = Math.min(kept + MORE, mean.length);
        double[][] directions = start(mean.length, block);
        double[] before = new double[block];
        SymmetricEigen eigen = null;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] scores = scores(rows, directions, block);
            eigen = SymmetricEigen.of(gram(scores, block));
            boolean converged = isNear(before, eigen.values(), kept);
            if (converged || step == MOST_STEPS - 1) {
                break;
            }
            before = eigen.values();
            directions = orthonormal(spread(rows, scores, mean.length, block), block);
            monitor.at(step + 1, MOST_STEPS, "looked for principal axes");
        }
        return new PrincipalAxes(mean, turned(directions, eigen, kept), variances(eigen, kept, rows.size()));
    }

    /** The components of vectors along the axes; the vectors follow each other. */
    SliceFeatures project(float[] values, int count) {
        float[] components = new float[count * axes.length];
        for (int row = 0; row < count; row++) {
            for (int axis = 0; axis < axes.length; axis++) {
                double sum = 0;
                for (int i = 0; i < mean.length; i++) {
                    sum += (values[row * mean.length + i] - mean[i]) * axes[axis][i];
                }
                components[row * axes.length + axis] = (float) sum;
            }
        }
        return SliceFeatures.of(axes.length, components);
    }

    private static double[] centre(List<float[]> rows) {
        double[] mean = new double[rows.get(0).length];
        for (float[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / (double) rows.size();
            }
        }
        for (float[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                row[i] -= (float) mean[i];
            }
        }
        return mean;
    }

    /** Directions by component: {@code [component][direction]}. */
    private static double[][] start(int components, int block) {
        RandomGenerator random = Seeds.generator(0, "principal axes", "", 0);
        double[][] directions = new double[components][block];
        for (double[] row : directions) {
            for (int i = 0; i < block; i++) {
                row[i] = random.nextGaussian();
            }
        }
        return orthonormal(directions, block);
    }

    private static double[][] scores(List<float[]> rows, double[][] directions, int block) {
        double[][] scores = new double[rows.size()][block];
        onAllThreads(rows.size(), number -> {
            float[] row = rows.get(number);
            double[] score = scores[number];
            for (int component = 0; component < row.length; component++) {
                add(score, directions[component], row[component]);
            }
        });
        return scores;
    }

    private static double[][] spread(List<float[]> rows, double[][] scores, int components, int block) {
        double[][] spread = new double[components][block];
        int stripe = 64;
        onAllThreads((components + stripe - 1) / stripe, number -> {
            int end = Math.min(components, (number + 1) * stripe);
            for (int row = 0; row < scores.length; row++) {
                float[] values = rows.get(row);
                for (int component = number * stripe; component < end; component++) {
                    add(spread[component], scores[row], values[component]);
                }
            }
        });
        return spread;
    }

    private static void onAllThreads(int count, IntConsumer work) {
        new Workers(Workers.threads(), () -> work).forEach(0, count);
    }

    private static void add(double[] to, double[] row, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * row[i];
        }
    }

    private static double[][] gram(double[][] scores, int block) {
        double[][] gram = new double[block][block];
        for (double[] score : scores) {
            for (int i = 0; i < block; i++) {
                add(gram[i], score, score[i]);
            }
        }
        return gram;
    }

    /** Makes the directions orthonormal, one after the other and twice each; what depends on others becomes 0. */
    private static double[][] orthonormal(double[][] directions, int block) {
        for (int own = 0; own < block; own++) {
            double length = Math.sqrt(product(directions, own, own));
            for (int pass = 0; pass < 2; pass++) {
                for (int other = 0; other < own; other++) {
                    double part = product(directions, own, other);
                    for (double[] row : directions) {
                        row[own] -= part * row[other];
                    }
                }
            }
            double left = Math.sqrt(product(directions, own, own));
            double factor = left > 1e-10 * length && left > 0 ? 1 / left : 0;
            for (double[] row : directions) {
                row[own] *= factor;
            }
        }
        return directions;
    }

    private static double product(double[][] directions, int one, int other) {
        double sum = 0;
        for (double[] row : directions) {
            sum += row[one] * row[other];
        }
        return sum;
    }

    private static boolean isNear(double[] before, double[] now, int kept) {
        for (int i = 0; i < kept; i++) {
            if (Math.abs(now[i] - before[i]) > CONVERGED * Math.abs(now[0])) {
                return false;
            }
        }
        return true;
    }

    private static double[][] turned(double[][] directions, SymmetricEigen eigen, int kept) {
        double[][] axes = new double[kept][directions.length];
        for (int axis = 0; axis < kept; axis++) {
            int largest = 0;
            for (int component = 0; component < directions.length; component++) {
                double sum = 0;
                for (int i = 0; i < directions[component].length; i++) {
                    sum += directions[component][i] * eigen.vectors()[axis][i];
                }
                axes[axis][component] = sum;
                largest = Math.abs(sum) > Math.abs(axes[axis][largest]) ? component : largest;
            }
            double sign = Math.signum(axes[axis][largest]);
            for (int component = 0; component < directions.length; component++) {
                axes[axis][component] *= sign;
            }
        }
        return axes;
    }

    private static double[] variances(SymmetricEigen eigen, int kept, int rows) {
        double[] variances = new double[kept];
        for (int i = 0; i < kept; i++) {
            variances[i] = Math.max(0, eigen.values()[i]) / rows;
        }
        return variances;
    }
}
