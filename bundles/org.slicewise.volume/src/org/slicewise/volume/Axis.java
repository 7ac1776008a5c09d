// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/** A storage axis of a grid; {@link #X} is the fastest in memory, {@link #Z} the slowest. */
public enum Axis {
    X,
    Y,
    Z;

    /** The number of voxels of an extent along this axis. */
    public int of(Extent extent) {
        return extent.along(this);
    }
}
