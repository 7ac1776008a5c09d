// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.slicewise.nifti.stored.StoredValues;
import org.slicewise.nifti.stored.ValueBlocks;

/** Labels from the values of a file, in an array that grows with what really comes and with the labels' size. */
final class LabelArray implements ValueBlocks {

    /** How far a value may be from a whole number, as rounding in float files has it. */
    private static final double ROUNDING = 1e-3;

    private final Path file;
    private final Extent extent;
    private final int voxels;
    private byte[] small;
    private short[] large;

    LabelArray(Path file, Extent extent, int capacity) throws IOException {
        if (extent.voxels() > StoredValues.LARGEST_ARRAY) {
            throw new InvalidVolumeException("%s: a mask can have %d voxels, but this file has %s."
                    .formatted(file, StoredValues.LARGEST_ARRAY, extent));
        }
        this.file = file;
        this.extent = extent;
        this.voxels = (int) extent.voxels();
        allocate(() -> small = new byte[capacity]);
    }

    @Override
    public void accept(long first, double[] values, int count) throws IOException {
        int start = (int) first;
        int length = large == null ? small.length : large.length;
        if (start + count > length) {
            growTo((int) Math.min(voxels, Math.max(2L * length, start + count)));
        }
        for (int i = 0; i < count; i++) {
            double label = Math.rint(values[i]);
            if (!(Math.abs(values[i] - label) <= ROUNDING && label >= 0 && label <= Labels.LARGEST)) {
                throw noLabel(values[i], start + i);
            }
            put(start + i, (int) label);
        }
    }

    /** The labels, in one byte each where all of them are at most 255. */
    Labels labels() {
        return large == null ? new Labels.Bytes(small) : new Labels.Shorts(large);
    }

    private void put(int index, int label) throws IOException {
        if (large == null && label > 0xFF) {
            widen(index);
        }
        if (large == null) {
            small[index] = (byte) label;
        } else {
            large[index] = (short) label;
        }
    }

    private void widen(int count) throws IOException {
        allocate(() -> large = new short[small.length]);
        for (int i = 0; i < count; i++) {
            large[i] = (short) (small[i] & 0xFF);
        }
        small = null;
    }

    private InvalidVolumeException noLabel(double value, int index) {
        int x = index % extent.x();
        int plane = index / extent.x();
        return new InvalidVolumeException("%s: voxel (%d, %d, %d) is %s, but a label is a whole number from 0 to %d."
                .formatted(file, x, plane % extent.y(), plane / extent.y(), value, Labels.LARGEST));
    }

    private void growTo(int length) throws IOException {
        if (large == null) {
            allocate(() -> small = Arrays.copyOf(small, length));
        } else {
            allocate(() -> large = Arrays.copyOf(large, length));
        }
    }

    private void allocate(Runnable allocation) throws IOException {
        try {
            allocation.run();
        } catch (OutOfMemoryError full) {
            throw new IOException(
                    "%s: its %d labels need %d MB of memory, more than there is; start Java with a larger -Xmx."
                            .formatted(file, voxels, (long) voxels * Short.BYTES >> 20),
                    full);
        }
    }
}
