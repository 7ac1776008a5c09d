// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

import java.util.random.RandomGenerator;

/** A smooth random field over the field of view: Gaussian values on a coarse lattice, smoothly interpolated. */
final class PhantomField {

    private final int cells;
    private final double[] lattice;

    /** A field with about {@code cells} ups and downs along each axis. */
    PhantomField(int cells, RandomGenerator random) {
        this.cells = cells;
        this.lattice = new double[(cells + 1) * (cells + 1) * (cells + 1)];
        for (int i = 0; i < lattice.length; i++) {
            lattice[i] = random.nextGaussian();
        }
    }

    /** The field at a place given as parts of the field of view, each from 0 to 1. */
    double at(double x, double y, double z) {
        int i = cell(x);
        int j = cell(y);
        int k = cell(z);
        double u = smooth(x * cells - i);
        double v = smooth(y * cells - j);
        double w = smooth(z * cells - k);
        double front = mix(row(i, j, k, u), row(i, j + 1, k, u), v);
        double back = mix(row(i, j, k + 1, u), row(i, j + 1, k + 1, u), v);
        return mix(front, back, w);
    }

    private int cell(double place) {
        return Math.max(0, Math.min(cells - 1, (int) (place * cells)));
    }

    private double row(int i, int j, int k, double u) {
        int at = (k * (cells + 1) + j) * (cells + 1) + i;
        return mix(lattice[at], lattice[at + 1], u);
    }

    private static double mix(double a, double b, double weight) {
        return a + weight * (b - a);
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }
}
