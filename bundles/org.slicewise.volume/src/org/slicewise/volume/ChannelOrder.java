// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/**
 * Where the channels of a file are among its axes; in a {@link Volume} they are slowest.
 *
 * @param inner the number of values along the axes before that of the channels
 * @param channels the number of channels
 * @param outer the number of values along the axes behind it
 */
record ChannelOrder(long inner, int channels, long outer) {

    /** The order of a volume. */
    static ChannelOrder slowest(long voxels, int channels) {
        return new ChannelOrder(voxels, channels, 1);
    }

    boolean isSlowest() {
        return outer == 1 || channels == 1;
    }

    /** Where the value is stored that has a position in the order of a volume. */
    long stored(long index) {
        if (isSlowest()) {
            return index;
        }
        long channel = index / (inner * outer);
        long voxel = index % (inner * outer);
        return (voxel / inner * channels + channel) * inner + voxel % inner;
    }

    /** The same values with the channels slowest. */
    float[] toSlowest(float[] values) {
        if (isSlowest()) {
            return values;
        }
        int row = (int) inner;
        float[] result = new float[values.length];
        int from = 0;
        for (int o = 0; o < outer; o++) {
            for (int channel = 0; channel < channels; channel++) {
                int to = (int) (channel * outer + o) * row;
                System.arraycopy(values, from, result, to, row);
                from += row;
            }
        }
        return result;
    }
}
