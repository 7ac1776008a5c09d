// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slicewise.nifti.stored.StoredValues;

/**
 * The values of a file, decoded once, when the first of them is asked for: to the heap, or where they would fill too much
 * of it to a scratch file.
 */
final class LazyVoxels implements Voxels {

    private final StoredValues stored;
    private final ChannelOrder order;
    private final boolean onHeap;
    private volatile Voxels decoded;

    LazyVoxels(StoredValues stored, ChannelOrder order, boolean onHeap) {
        this.stored = stored;
        this.order = order;
        this.onHeap = onHeap;
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

    private Voxels decoded() {
        Voxels ready = decoded;
        return ready != null ? ready : decode();
    }

    private synchronized Voxels decode() {
        if (decoded == null) {
            try {
                decoded = onHeap
                        ? new HeapVoxels(order.toSlowest(stored.readFloats()))
                        : new MappedVoxels(stored.bytes().path(), stored.mapDecoded(), order);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
        return decoded;
    }
}
