// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slicewise.nifti.stored.MappedValues;
import org.slicewise.nifti.stored.StoredValues;

/** The values of a file in mapped memory. */
record MappedVoxels(Path file, MappedValues map, ChannelOrder order) implements Voxels {

    private static final int BLOCK = 1 << 14;

    @Override
    public float at(long index) {
        return (float) map.at(order.stored(index));
    }

    @Override
    public float[] all() {
        if (map.values() > StoredValues.LARGEST_ARRAY) {
            throw new UncheckedIOException(new InvalidVolumeException(
                    "%s: has %d values, more than one array holds (%d); read it slice by slice or crop it."
                            .formatted(file, map.values(), StoredValues.LARGEST_ARRAY)));
        }
        float[] all = new float[(int) map.values()];
        copy(0, 1, all, 0, all.length);
        return all;
    }

    @Override
    public void copy(long first, long step, float[] into, int offset, int count) {
        if (step != 1 || !order.isSlowest()) {
            Voxels.super.copy(first, step, into, offset, count);
            return;
        }
        double[] block = new double[Math.min(BLOCK, count)];
        for (int done = 0; done < count; done += block.length) {
            int size = Math.min(block.length, count - done);
            map.read(first + done, block, size);
            for (int i = 0; i < size; i++) {
                into[offset + done + i] = (float) block[i];
            }
        }
    }
}
