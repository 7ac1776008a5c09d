// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.WorkMonitor;

class PrincipalAxesTest {

    /** Vectors whose components have variances 1, 1/4, 1/16 and so on, mixed by a random turn. */
    private static List<float[]> vectors(int count, int components, long seed) {
        Random random = new Random(seed);
        double[][] mix = new double[components][components];
        for (double[] row : mix) {
            for (int i = 0; i < components; i++) {
                row[i] = random.nextGaussian();
            }
        }
        List<float[]> vectors = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            float[] vector = new float[components];
            for (int k = 0; k < components; k++) {
                double part = random.nextGaussian() * Math.pow(0.5, k);
                for (int i = 0; i < components; i++) {
                    vector[i] += (float) (part * mix[k][i] + 3);
                }
            }
            vectors.add(vector);
        }
        return vectors;
    }

    /** The covariance of all pairs of components, and its eigenvalues: slow and plain. */
    private static SymmetricEigen exact(List<float[]> vectors) {
        int components = vectors.get(0).length;
        double[][] covariance = new double[components][components];
        for (int i = 0; i < components; i++) {
            for (int j = 0; j < components; j++) {
                double meanI = mean(vectors, i);
                double meanJ = mean(vectors, j);
                for (float[] vector : vectors) {
                    covariance[i][j] += (vector[i] - meanI) * (vector[j] - meanJ) / vectors.size();
                }
            }
        }
        return SymmetricEigen.of(covariance);
    }

    private static double mean(List<float[]> vectors, int component) {
        return vectors.stream().mapToDouble(each -> each[component]).average().orElseThrow();
    }

    @Property(tries = 30)
    void findsTheDirectionsOfTheWholeCovariance(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int wanted) {
        List<float[]> vectors = vectors(60, 20, seed);
        SymmetricEigen exact = exact(vectors);
        PrincipalAxes found = PrincipalAxes.of(vectors, wanted, WorkMonitor.SILENT);
        for (int axis = 0; axis < wanted; axis++) {
            assertEquals(exact.values()[axis], found.variances()[axis], 1e-4 * exact.values()[0]);
            double cosine = 0;
            for (int i = 0; i < 20; i++) {
                cosine += exact.vectors()[axis][i] * found.axes()[axis][i];
            }
            boolean alone = axis + 1 == 20
                    || exact.values()[axis] > 1.5 * exact.values()[axis + 1]
                            && (axis == 0 || exact.values()[axis - 1] > 1.5 * exact.values()[axis]);
            assertTrue(!alone || Math.abs(cosine) > 0.999, axis + ": " + cosine);
        }
    }

    @Property(tries = 30)
    void eigenvectorsSolveTheirEquation(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        Random random = new Random(seed);
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = matrix[j][i] = random.nextGaussian();
            }
        }
        double[][] copy = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        SymmetricEigen eigen = SymmetricEigen.of(copy);
        for (int k = 0; k < size; k++) {
            assertTrue(k == 0 || eigen.values()[k] <= eigen.values()[k - 1]);
            for (int i = 0; i < size; i++) {
                double product = 0;
                for (int j = 0; j < size; j++) {
                    product += matrix[i][j] * eigen.vectors()[k][j];
                }
                assertEquals(eigen.values()[k] * eigen.vectors()[k][i], product, 1e-9);
            }
        }
    }

    @Test
    void reducedFeaturesKeepTheirDistances() {
        float[] values = new float[50 * 40];
        List<float[]> vectors = vectors(50, 40, 8);
        for (int i = 0; i < values.length; i++) {
            values[i] = vectors.get(i / 40)[i % 40];
        }
        SliceFeatures before = SliceFeatures.of(40, values);
        SliceFeatures after =
                ReducedFeatures.of(Map.of("a", before), WorkMonitor.SILENT).get("a");
        assertEquals(32, after.dimensions());
        for (int i = 1; i < 50; i++) {
            assertEquals(before.distance(0, i), after.distance(0, i), 1e-2 * before.distance(0, i));
        }
    }

    @Test
    void vectorsThatAreAllAlikeHaveNoVariance() {
        List<float[]> alike = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            alike.add(new float[] {1, 2, 3, 4});
        }
        PrincipalAxes found = PrincipalAxes.of(alike, 3, WorkMonitor.SILENT);
        assertArrayEquals(new double[3], found.variances());
        assertArrayEquals(
                new float[3], found.project(new float[] {1, 2, 3, 4}, 1).toArray());
    }
}
