// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** An array that grows with the values that really come, up to the number that was announced. */
final class FloatArray implements ValueBlocks {

    private final Path path;
    private final Growth growth;
    private float[] values;

    FloatArray(Path path, long announced, int capacity) throws IOException {
        if (announced > StoredValues.LARGEST_ARRAY) {
            throw new IOException("%s: has %d values, but one array holds %d; map an uncompressed file instead."
                    .formatted(path, announced, StoredValues.LARGEST_ARRAY));
        }
        this.path = path;
        this.growth = new Growth((int) announced);
        this.values = new float[0];
        growTo(growth.first(capacity));
    }

    @Override
    public void accept(long first, double[] block, int count) throws IOException {
        int start = (int) first;
        if (start + count > values.length) {
            growTo(growth.next(values.length, start + count));
        }
        for (int i = 0; i < count; i++) {
            values[start + i] = (float) block[i];
        }
    }

    float[] values() {
        return values;
    }

    private void growTo(int length) throws IOException {
        try {
            values = Arrays.copyOf(values, length);
        } catch (OutOfMemoryError full) {
            throw new IOException(
                    "%s: its %d values need %d MB of memory, more than there is; start Java with a larger -Xmx."
                            .formatted(path, growth.announced(), (long) growth.announced() * Float.BYTES >> 20),
                    full);
        }
    }
}
