// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.random.RandomGenerator;

/** The values a tensor of a network starts training with. */
@FunctionalInterface
interface Start {

    /** One value of the tensor. */
    float next(RandomGenerator random);

    /** The same value everywhere. */
    static Start constant(float value) {
        return random -> value;
    }

    /**
     * Uniform within {@code 1 / sqrt(fanIn)} of 0, as PyTorch starts the weights and biases of convolutions (He et al.
     * 2015 with a slope of the square root of 5).
     *
     * @param fanIn how many products PyTorch counts to make one output
     */
    static Start uniform(int fanIn) {
        double bound = 1 / Math.sqrt(fanIn);
        return random -> (float) ((2 * random.nextDouble() - 1) * bound);
    }

    /** Uniform within {@code sqrt(6 / fanIn)} of 0 (He et al. 2015, as Keras draws it). */
    static Start heUniform(int fanIn) {
        double bound = Math.sqrt(6.0 / fanIn);
        return random -> (float) ((2 * random.nextDouble() - 1) * bound);
    }

    /** Normal with variance {@code 2 / fanOut} (He et al. 2015, counted by what an input goes into). */
    static Start heNormal(int fanOut) {
        return normal(0, Math.sqrt(2.0 / fanOut));
    }

    /** Normal with this mean and standard deviation. */
    static Start normal(double mean, double deviation) {
        return random -> (float) (mean + deviation * random.nextGaussian());
    }

    /** Normal with variance {@code 2 / (fanIn + fanOut)} (Glorot and Bengio 2010). */
    static Start xavierNormal(int fanIn, int fanOut) {
        return normal(0, Math.sqrt(2.0 / (fanIn + fanOut)));
    }
}
