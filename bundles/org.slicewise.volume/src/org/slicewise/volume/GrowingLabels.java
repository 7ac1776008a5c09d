// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.slicewise.nifti.stored.Growth;

/**
 * Labels 0 to 65535 that come one after the other from a file: the array grows with those that really come, up to the
 * number that was announced, and takes a byte each until one of them needs two.
 */
public final class GrowingLabels {

    private final Path file;
    private final Growth growth;
    private byte[] small = {};
    private short[] large;

    /**
     * No labels yet.
     *
     * @param file what errors name
     * @param announced how many there will be
     * @param capacity how many of them there may be room for before any came
     */
    public GrowingLabels(Path file, int announced, int capacity) throws IOException {
        this.file = file;
        this.growth = new Growth(announced);
        growTo(growth.first(capacity));
    }

    /** Makes room for the labels before a position; there is none beyond the announced number. */
    public void reserve(int end) throws IOException {
        int length = large == null ? small.length : large.length;
        if (end > length) {
            growTo(growth.next(length, end));
        }
    }

    /** The label at a position, 0 if none was put there. */
    public int at(int index) {
        return large == null ? small[index] & 0xFF : large[index] & Labels.LARGEST;
    }

    /** Puts a label to a position there is room for. */
    public void put(int index, int label) throws IOException {
        if (large == null && label > 0xFF) {
            widen();
        }
        if (large == null) {
            small[index] = (byte) label;
        } else {
            large[index] = (short) label;
        }
    }

    /** The mask of all labels; takes them, so that none can be put afterwards. */
    public Mask mask(Grid grid) {
        return new Mask(grid, labels());
    }

    Labels labels() {
        return large == null ? new Labels.Bytes(small) : new Labels.Shorts(large);
    }

    private void widen() throws IOException {
        allocate(() -> large = new short[small.length]);
        for (int i = 0; i < small.length; i++) {
            large[i] = (short) (small[i] & 0xFF);
        }
        small = null;
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
                    "%s: its %d labels need up to %d MB of memory, more than there is; start Java with a larger -Xmx."
                            .formatted(file, growth.announced(), (long) growth.announced() * Short.BYTES >> 20),
                    full);
        }
    }
}
