// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/** A kind of network, of any size. */
interface Network {

    /** The name by which settings and files know it. */
    String name();

    /** 2 if it sees slices, 3 if it sees blocks. */
    int dimensions();

    /**
     * Writes a network of the given size down.
     *
     * @return the variable with one score per class and voxel, {@code [n, class, (z,) y, x]}
     */
    String write(NetworkText text, NetworkShape shape);
}
