// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

/** Values that come block by block, the same each time they are asked for; they need not fit into memory together. */
@FunctionalInterface
public interface FloatBlocks {

    /** What is done with the values from a position of an array to before another; the array is only read, and not kept. */
    @FunctionalInterface
    interface Block {
        void accept(float[] values, int from, int to);
    }

    /** Hands over every value, in order. */
    void forEach(Block block);

    /** The values of an array from a position to before another, in one block. */
    static FloatBlocks of(float[] values, int from, int to) {
        return block -> block.accept(values, from, to);
    }
}
