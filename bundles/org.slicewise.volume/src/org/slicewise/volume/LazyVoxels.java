// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slicewise.nifti.NiftiImage;

/** The values of a file, decoded to the heap once, when the first of them is asked for. */
final class LazyVoxels implements Voxels {

    private final NiftiImage image;
    private volatile HeapVoxels decoded;

    LazyVoxels(NiftiImage image) {
        this.image = image;
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
                decoded = new HeapVoxels(image.readFloats());
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
        return decoded;
    }
}
