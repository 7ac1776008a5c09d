// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

import java.util.random.RandomGenerator;
import org.slicewise.volume.Extent;

/**
 * Makes an image of a scene as a scanner would: uneven tissue, edges softened by partial volume, a smooth
 * multiplicative bias field, Gaussian noise, whole numbers.
 */
final class PhantomScanner {

    private static final double FULL_SCALE = 1000;
    private static final double UNEVENNESS = 0.06;
    private static final int TEXTURE_CELLS = 8;
    private static final float NEIGHBOUR = 0.2f;
    private static final int ORDER = 3;

    private final Extent extent;
    private final PhantomSpec spec;
    private final RandomGenerator random;

    PhantomScanner(PhantomSpec spec, RandomGenerator random) {
        this.extent = spec.extent();
        this.spec = spec;
        this.random = random;
    }

    float[] scan(float[] tissue) {
        PhantomField texture = new PhantomField(TEXTURE_CELLS, random);
        forEachVoxel((index, x, y, z) -> tissue[index] *= (float) (1 + UNEVENNESS * texture.at(x, y, z)));
        soften(tissue, 1, extent.x());
        soften(tissue, extent.x(), extent.y());
        soften(tissue, extent.x() * extent.y(), extent.z());
        double[] coefficients = biasCoefficients();
        forEachVoxel((index, x, y, z) ->
                tissue[index] *= (float) StrictMath.exp(polynomial(coefficients, 2 * x - 1, 2 * y - 1, 2 * z - 1)));
        for (int i = 0; i < tissue.length; i++) {
            tissue[i] = Math.round(FULL_SCALE * (tissue[i] + spec.noise() * random.nextGaussian()));
        }
        return tissue;
    }

    /** Replaces every voxel by a weighted mean of itself and its two neighbours along one axis. */
    private static void soften(float[] values, int stride, int length) {
        for (int line = 0; line < values.length; line++) {
            if (line / stride % length != 0) {
                continue;
            }
            float before = values[line];
            for (int i = 0; i < length; i++) {
                int at = line + i * stride;
                float here = values[at];
                float after = i + 1 < length ? values[at + stride] : here;
                values[at] = here + NEIGHBOUR * (before - 2 * here + after);
                before = here;
            }
        }
    }

    /** Coefficients of all terms but the constant one, each from minus to plus the specification's bias field. */
    private double[] biasCoefficients() {
        double[] coefficients = new double[20];
        for (int i = 1; i < coefficients.length; i++) {
            coefficients[i] = spec.biasField() * (2 * random.nextDouble() - 1);
        }
        return coefficients;
    }

    /** The sum of {@code c x^a y^b z^c} over all exponents that add up to at most 3: 20 terms. */
    private static double polynomial(double[] coefficients, double x, double y, double z) {
        double sum = 0;
        int term = 0;
        double powerX = 1;
        for (int a = 0; a <= ORDER; a++, powerX *= x) {
            double powerY = powerX;
            for (int b = 0; a + b <= ORDER; b++, powerY *= y) {
                double powerZ = powerY;
                for (int c = 0; a + b + c <= ORDER; c++, powerZ *= z) {
                    sum += coefficients[term++] * powerZ;
                }
            }
        }
        return sum;
    }

    private void forEachVoxel(AtVoxel action) {
        int index = 0;
        for (int k = 0; k < extent.z(); k++) {
            for (int j = 0; j < extent.y(); j++) {
                for (int i = 0; i < extent.x(); i++) {
                    action.at(index++, (i + 0.5) / extent.x(), (j + 0.5) / extent.y(), (k + 0.5) / extent.z());
                }
            }
        }
    }

    /** A voxel by its index and its place as parts of the field of view. */
    @FunctionalInterface
    private interface AtVoxel {
        void at(int index, double x, double y, double z);
    }
}
