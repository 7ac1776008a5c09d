// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.nio.file.Path;
import java.util.List;

/**
 * What a file says of one of its tensors.
 *
 * @param name unique within the file
 * @param type how its numbers are stored
 * @param shape sizes, the slowest axis first; none for a single number
 */
public record StoredTensor(String name, ElementType type, List<Long> shape) {

    private static final int LARGEST = Integer.MAX_VALUE - 64;

    public StoredTensor {
        shape = List.copyOf(shape);
    }

    /** A tensor of 32-bit floats. */
    public static StoredTensor floats(String name, List<Integer> shape) {
        return new StoredTensor(
                name, ElementType.F32, shape.stream().map(Integer::longValue).toList());
    }

    /**
     * How many numbers it has.
     *
     * @throws ArithmeticException if they are beyond counting
     */
    public long count() {
        return shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
    }

    /** Refuses what cannot become an array of floats. */
    void requireReadable(Path file) throws WeightsFormatException {
        if (!type.isReal()) {
            throw new WeightsFormatException(file, "numbers of type F16, BF16, F32 or F64 in " + name, type.toString());
        }
        if (count() > LARGEST) {
            throw new WeightsFormatException(
                    file, "tensors of at most %,d numbers".formatted(LARGEST), "%s with %,d".formatted(name, count()));
        }
    }
}
