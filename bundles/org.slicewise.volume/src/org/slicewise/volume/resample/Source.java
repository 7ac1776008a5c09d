// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;

/** What is resampled: the values of a volume, or the labels of a mask, all of which a float holds exactly. */
interface Source {

    /** Copies consecutive values of a channel, x fastest. */
    void read(int channel, long first, float[] into, int offset, int count);

    /** Turns values that were read into those that are interpolated. */
    default void map(int channel, float[] values, int count) {}

    static Source of(Mask mask) {
        return (channel, first, into, offset, count) -> {
            for (int i = 0; i < count; i++) {
                into[offset + i] = mask.at((int) first + i);
            }
        };
    }

    static Source of(Volume volume, ValueMap value) {
        return new Source() {
            @Override
            public void read(int channel, long first, float[] into, int offset, int count) {
                volume.copy(channel, first, into, offset, count);
            }

            @Override
            public void map(int channel, float[] values, int count) {
                value.apply(channel, values, 0, count);
            }
        };
    }
}
