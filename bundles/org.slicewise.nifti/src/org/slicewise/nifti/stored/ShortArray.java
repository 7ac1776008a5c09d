// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** An array of labels that grows with those that really come, up to the number that was announced. */
public final class ShortArray {

    private final Path path;
    private final int announced;
    private short[] values = new short[0];

    /** An array for what a file announces, with room for so many values at first. */
    public ShortArray(Path path, int announced, int capacity) throws IOException {
        this.path = path;
        this.announced = announced;
        growTo(Math.min(announced, capacity));
    }

    /** Makes room for the values before a position. */
    public void reserve(int end) throws IOException {
        if (end > values.length) {
            growTo((int) Math.min(announced, Math.max(2L * values.length, end)));
        }
    }

    /** The values there is room for, in the array itself. */
    public short[] values() {
        return values;
    }

    private void growTo(int length) throws IOException {
        try {
            values = Arrays.copyOf(values, length);
        } catch (OutOfMemoryError full) {
            throw new IOException(
                    "%s: its %d labels need %d MB of memory, more than there is; start Java with a larger -Xmx."
                            .formatted(path, announced, (long) announced * Short.BYTES >> 20),
                    full);
        }
    }
}
