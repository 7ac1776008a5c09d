// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import org.slicewise.nifti.stored.StoredValues;

/** A file of voxels whose header was read. */
record StoredVolume(Path file, Grid grid, ChannelOrder order, StoredValues values) {

    /** Raw voxels of more bytes than this are mapped, not decoded. */
    private static final long MAPPED_FROM = 64L << 20;

    /** Values that would take more than this part of the heap stay outside of it. */
    private static final int HEAP_PART = 4;

    Volume volume() throws IOException {
        return volume(MAPPED_FROM, Runtime.getRuntime().maxMemory() / HEAP_PART);
    }

    /** The volume, of which raw voxels beyond a number of bytes and all values beyond another are mapped. */
    Volume volume(long mappedFrom, long mostOnHeap) throws IOException {
        boolean onHeap = values.count() <= mostOnHeap / Float.BYTES;
        boolean large = !onHeap || values.count() * values.type().bytes() > mappedFrom;
        boolean mapped = values.bytes().isMappable() && large;
        Voxels voxels = mapped ? new MappedVoxels(file, values.map(), order) : new LazyVoxels(values, order, onHeap);
        return new Volume(grid, order.channels(), voxels);
    }

    Mask mask() throws IOException {
        if (order.channels() != 1) {
            throw new InvalidVolumeException("%s: a mask has one label per voxel, but this file has %d channels."
                    .formatted(file, order.channels()));
        }
        LabelArray labels = new LabelArray(file, grid.extent(), values.bytes().safeCapacity());
        values.forEachBlock(labels);
        return new Mask(grid, labels.labels());
    }
}
