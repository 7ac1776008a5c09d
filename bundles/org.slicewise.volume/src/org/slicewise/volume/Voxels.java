// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/** Where the numbers of a volume are; x fastest, channel slowest. */
interface Voxels {

    float at(long index);

    /** Every value in one array, which the callers share. */
    float[] all();

    /** Copies the values at {@code first, first + step, ...}. */
    default void copy(long first, long step, float[] into, int offset, int count) {
        for (int i = 0; i < count; i++) {
            into[offset + i] = at(first + i * step);
        }
    }
}
