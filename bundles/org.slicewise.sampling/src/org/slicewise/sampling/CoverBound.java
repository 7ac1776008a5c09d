// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import org.slicewise.sampling.features.SliceFeatures;

/**
 * A bound on what one slice alone covers, without looking at every other slice: with unit vectors {@code x_i}, their sum
 * {@code s} and {@code G = sum_i x_i x_i'}, it is {@code sum_i max(0, x_i.y) = (sum_i x_i.y + sum_i |x_i.y|) / 2 <=
 * (s.y + sqrt(n y'Gy)) / 2} by the inequality of Cauchy and Schwarz.
 */
final class CoverBound {

    private final SliceFeatures features;
    private final int dimensions;
    private final double[] sum;
    private final double[] products;

    CoverBound(SliceFeatures features) {
        this.features = features;
        this.dimensions = features.dimensions();
        this.sum = new double[dimensions];
        this.products = new double[dimensions * dimensions];
        double[] unit = new double[dimensions];
        for (int slice = 0; slice < features.count(); slice++) {
            unit(slice, unit);
            for (int i = 0; i < dimensions; i++) {
                sum[i] += unit[i];
                for (int j = 0; j < dimensions; j++) {
                    products[i * dimensions + j] += unit[i] * unit[j];
                }
            }
        }
    }

    double of(int slice) {
        double[] unit = new double[dimensions];
        unit(slice, unit);
        double linear = 0;
        double square = 0;
        for (int i = 0; i < dimensions; i++) {
            double row = 0;
            for (int j = 0; j < dimensions; j++) {
                row += products[i * dimensions + j] * unit[j];
            }
            linear += sum[i] * unit[i];
            square += row * unit[i];
        }
        return (linear + Math.sqrt(features.count() * Math.max(0, square))) / 2;
    }

    /** The vector of a slice with length 1, or zero. */
    private void unit(int slice, double[] into) {
        double norm = features.norm(slice);
        for (int i = 0; i < dimensions; i++) {
            into[i] = norm == 0 ? 0 : features.at(slice, i) / norm;
        }
    }
}
