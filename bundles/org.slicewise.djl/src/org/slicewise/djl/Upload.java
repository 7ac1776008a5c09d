// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Memory outside of the heap from which arrays are made, the same for all batches: new memory for each would be freed
 * by garbage collection only, which does not see how much it is.
 */
final class Upload {

    private final DataType type;
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

    Upload(DataType type) {
        this.type = type;
    }

    /** The memory, of this size; what was made of it before must not be used any more. */
    ByteBuffer sized(int size) {
        if (bytes.capacity() != size) {
            bytes = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
        }
        return bytes;
    }

    /** An array that shares the memory on a CPU, and is a copy of it on a GPU. */
    NDArray of(NDManager scope, Shape shape) {
        return scope.create(bytes, shape, type);
    }
}
