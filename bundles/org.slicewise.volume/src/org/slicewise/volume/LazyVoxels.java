// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slicewise.nifti.stored.StoredValues;

/** The values of a file, decoded to the heap once, when the first of them is asked for. */
final class LazyVoxels implements Voxels {

    private final StoredValues stored;
    private final ChannelOrder order;
    private volatile HeapVoxels decoded;

    LazyVoxels(StoredValues stored, ChannelOrder order) {
        this.stored = stored;
        this.order = order;
    }

    @Override
    public float at(long index) {
        return decoded().at(index);
    }

    @Override
    public float[] all() {
        return decoded().all();
    }

    @Override
    public void copy(long first, long step, float[] into, int offset, int count) {
        decoded().copy(first, step, into, offset, count);
    }

    private HeapVoxels decoded() {
        HeapVoxels ready = decoded;
        return ready != null ? ready : decode();
    }

    private synchronized HeapVoxels decode() {
        if (decoded == null) {
            try {
                decoded = new HeapVoxels(order.toSlowest(stored.readFloats()));
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
        return decoded;
    }
}
