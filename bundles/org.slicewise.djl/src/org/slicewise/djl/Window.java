// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.slicewise.interpolation.AffinitySpec;

/** The places around a pixel where its likes are looked for, and how features and distances weigh there, as arrays. */
record Window(NDArray radius, NDArray scale, NDArray prior) {

    /** The window of a specification; its arrays belong to the manager. */
    static Window of(AffinitySpec spec, NDManager manager) {
        int side = 2 * spec.radius() + 1;
        NDArray prior = manager.create(prior(spec.radius(), spec.reach()), new Shape(1, (long) side * side, 1, 1));
        return new Window(manager.create(spec.radius()), manager.create(1 / spec.temperature()), prior);
    }

    /** The logarithm of a Gaussian around the middle, up to a constant; 0 everywhere where the reach is 0. */
    private static float[] prior(int radius, double reach) {
        int side = 2 * radius + 1;
        float[] prior = new float[side * side];
        for (int i = 0; i < prior.length && reach > 0; i++) {
            int row = i / side - radius;
            int column = i % side - radius;
            prior[i] = (float) (-(row * row + column * column) / (2 * reach * reach));
        }
        return prior;
    }
}
