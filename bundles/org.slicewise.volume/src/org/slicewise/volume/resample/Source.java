// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;

/**
 * What is resampled: the values of a volume, or the labels of a mask, all of which a float holds exactly; and what stands
 * for voxels outside of it.
 */
interface Source {

    /** Copies consecutive values of a channel, x fastest. */
    void read(int channel, long first, float[] into, int offset, int count);

    /** Turns values that were read into those that are interpolated. */
    default void map(int channel, float[] values, int count) {}

    /** The value of target voxels that are outside. */
    float outside(int channel);

    static Source of(Mask mask, int outside) {
        return new Source() {
            @Override
            public void read(int channel, long first, float[] into, int offset, int count) {
                for (int i = 0; i < count; i++) {
                    into[offset + i] = mask.at((int) first + i);
                }
            }

            @Override
            public float outside(int channel) {
                return outside;
            }
        };
    }

    /** A volume with a value for outside of each channel, or one for all of them. */
    static Source of(Volume volume, ValueMap value, float... outside) {
        if (outside.length != 1 && outside.length != volume.channels()) {
            throw new IllegalArgumentException(
                    "There is one value for outside or one for each channel, but for %d channels %d came."
                            .formatted(volume.channels(), outside.length));
        }
        return new Source() {
            @Override
            public void read(int channel, long first, float[] into, int offset, int count) {
                volume.copy(channel, first, into, offset, count);
            }

            @Override
            public void map(int channel, float[] values, int count) {
                value.apply(channel, values, 0, count);
            }

            @Override
            public float outside(int channel) {
                return outside[outside.length == 1 ? 0 : channel];
            }
        };
    }
}
