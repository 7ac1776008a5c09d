// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;
import java.util.random.RandomGenerator;
import org.slicewise.djl.weights.StoredTensor;

/**
 * What is known of one tensor of a network before it exists.
 *
 * @param name unique within the network, for instance {@code encoder.0.first.weight}
 * @param shape sizes, the slowest axis first
 * @param start its values before training
 */
record TensorFact(String name, List<Integer> shape, Start start) {

    TensorFact {
        shape = List.copyOf(shape);
    }

    /** The tensor as a file of weights has it. */
    StoredTensor stored() {
        return StoredTensor.floats(name, shape);
    }

    /** How many values the tensor has. */
    long size() {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** The start values, drawn in the order of the tensor, the last axis fastest. */
    float[] startValues(RandomGenerator random) {
        float[] values = new float[Math.toIntExact(size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = start.next(random);
        }
        return values;
    }
}
