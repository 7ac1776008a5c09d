// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

/** What happens to the values of a source before they are interpolated, such as an intensity window. */
@FunctionalInterface
public interface ValueMap {

    /** Leaves every value as it is. */
    ValueMap IDENTITY = (channel, values, offset, count) -> {};

    /**
     * Replaces {@code count} values of a channel, from a position of the array on, each by what is made of it alone; may be
     * called by several threads at once, and more than once for the same voxel.
     */
    void apply(int channel, float[] values, int offset, int count);
}
