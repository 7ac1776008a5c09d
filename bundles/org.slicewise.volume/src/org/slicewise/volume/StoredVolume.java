// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import org.slicewise.nifti.stored.StoredValues;

/** A file of voxels whose header was read. */
record StoredVolume(Path file, Grid grid, ChannelOrder order, StoredValues values) {

    /** Raw voxels of more bytes than this are mapped, not decoded. */
    static final long MAPPED_FROM = 64L << 20;

    Volume volume() throws IOException {
        return volume(MAPPED_FROM);
    }

    Volume volume(long mappedFrom) throws IOException {
        long length = values.count() * values.type().bytes();
        boolean mapped = values.bytes().isMappable() && order.isSlowest() && length > mappedFrom;
        Voxels voxels = mapped ? new MappedVoxels(file, values.map()) : new LazyVoxels(values, order);
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
