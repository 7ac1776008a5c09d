// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/**
 * The order in which images and kernels lie in memory while a network computes; results are those of the other up to
 * rounding.
 */
enum MemoryOrder {

    /** One channel after the other, which is fastest where much is normed, reshaped or transposed between convolutions. */
    CHANNELS_FIRST,

    /** All channels of a voxel beside each other, in which a CPU convolves fastest. */
    CHANNELS_LAST;

    /** PyTorch's number of this order for images of 2 or 3 dimensions, as its {@code memory_format} takes it. */
    int number(int dimensions) {
        return this == CHANNELS_LAST ? dimensions : 0;
    }
}
