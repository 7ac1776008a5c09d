// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;

/** A kind of network, of any size. */
interface Network {

    /** The name by which settings and files know it. */
    String name();

    /** What it is and where it comes from, in one sentence for users. */
    String description();

    /** 2 if it sees slices, 3 if it sees blocks. */
    int dimensions();

    /** What decides its size besides channels, classes and patch. */
    List<NetworkOption> options();

    /** Sides of what it sees must be multiples of this. */
    int step(NetworkShape shape);

    /** True if it can see nothing but patches of the sides it was made for. */
    default boolean isFixed() {
        return false;
    }

    /** True if it has an encoder that can start with weights of another program. */
    default boolean takesWeights() {
        return false;
    }

    /** The order in memory in which a CPU computes it fastest. */
    default MemoryOrder order() {
        return MemoryOrder.CHANNELS_LAST;
    }

    /**
     * Writes a network of the given size down.
     *
     * @return the variable with one score per class and voxel, {@code [n, class, (z,) y, x]}
     */
    String write(NetworkText text, NetworkShape shape);
}
