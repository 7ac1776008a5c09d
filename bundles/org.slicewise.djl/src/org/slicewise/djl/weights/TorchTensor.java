// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.util.List;

/**
 * A tensor as a view on numbers of a storage.
 *
 * @param storage where its numbers are
 * @param offset the first of them, in numbers
 * @param shape sizes, the slowest axis first
 * @param strides how many numbers of the storage lie from one index to the next, for each axis
 */
record TorchTensor(TorchStorage storage, long offset, List<Long> shape, List<Long> strides) {

    TorchTensor {
        shape = List.copyOf(shape);
        strides = List.copyOf(strides);
    }

    /**
     * Whether all numbers lie within the storage, and are not more than it has.
     *
     * <p>The latter refuses views that show one number many times: a file of weights has none, and a short file could
     * ask for any amount of memory by them.
     */
    boolean isWithinStorage() {
        boolean counts = shape.size() == strides.size()
                && offset >= 0
                && shape.stream().allMatch(side -> side >= 0)
                && strides.stream().allMatch(stride -> stride >= 0);
        try {
            return counts && count() <= storage.count() && Math.addExact(offset, span()) <= storage.count();
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** How many numbers it has. */
    long count() {
        return shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
    }

    /** How many numbers of the storage lie from its first to its last one. */
    long span() {
        if (shape.contains(0L)) {
            return 0;
        }
        long last = 0;
        for (int axis = 0; axis < shape.size(); axis++) {
            last = Math.addExact(last, Math.multiplyExact(shape.get(axis) - 1, strides.get(axis)));
        }
        return Math.addExact(last, 1);
    }

    /** Whether its numbers lie one after the other, the last axis fastest. */
    boolean isDense() {
        long step = 1;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            if (shape.get(axis) != 1 && strides.get(axis) != step) {
                return false;
            }
            step *= shape.get(axis);
        }
        return true;
    }

    /** Puts numbers that lie as the strides say one after the other. */
    float[] dense(float[] span) {
        float[] dense = new float[Math.toIntExact(count())];
        int[] index = new int[shape.size()];
        int from = 0;
        for (int i = 0; i < dense.length; i++) {
            dense[i] = span[from];
            int axis = shape.size() - 1;
            for (; axis >= 0 && index[axis] == shape.get(axis) - 1; axis--) {
                from -= (int) (index[axis] * strides.get(axis));
                index[axis] = 0;
            }
            if (axis >= 0) {
                index[axis]++;
                from += strides.get(axis).intValue();
            }
        }
        return dense;
    }
}
