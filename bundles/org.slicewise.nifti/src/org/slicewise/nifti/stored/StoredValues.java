// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * An array of real numbers in files; what is read are {@code stored * slope + intercept}.
 *
 * <p>Nothing is held open between calls, and an array may be shared between threads.
 *
 * @param bytes where the numbers are
 * @param type what each of them is
 */
public record StoredValues(StoredBytes bytes, NumberType type, double slope, double intercept) {

    /** The most values that one array can hold. */
    public static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** The number of values. */
    public long count() {
        return bytes.voxels();
    }

    /** Hands all values over in their order. */
    public void forEachBlock(ValueBlocks blocks) throws IOException {
        ValueDecoder decoder = new ValueDecoder(type, slope, intercept);
        long[] first = {0};
        double[] values = new double[(int) Math.min(StoredBytes.BLOCK, count())];
        bytes.forEachBlock((block, count) -> {
            decoder.decode(ByteBuffer.wrap(block).order(bytes.order()), 0, values, count);
            blocks.accept(first[0], values, count);
            first[0] += count;
        });
    }

    /** All values in one array; no more memory is taken than the files really fill. */
    public float[] readFloats() throws IOException {
        FloatArray array = new FloatArray(bytes.path(), count(), bytes.safeCapacity());
        forEachBlock(array);
        return array.values();
    }

    /** Smallest, largest and mean value. */
    public ValueStatistics statistics() throws IOException {
        ValueStatistics.Sum sum = new ValueStatistics.Sum();
        forEachBlock(sum);
        return sum.statistics();
    }

    /** The values in mapped memory; refuses with {@link IOException} what does not lie raw in one file. */
    public MappedValues map() throws IOException {
        if (!bytes.isMappable()) {
            throw new IOException(bytes.path() + ": is compressed or in pieces and cannot be mapped; decompress it.");
        }
        return MappedValues.inPlace(this);
    }

    /**
     * The values in mapped memory, whatever the encoding: where they do not lie raw in one file they are decoded once, in
     * their stored type, into a file in the temporary folder that nobody else sees and that goes with this process.
     */
    public MappedValues mapDecoded() throws IOException {
        if (bytes.isMappable()) {
            return map();
        }
        try (ScratchFile scratch = new ScratchFile(bytes.path(), count() * type.bytes())) {
            bytes.forEachBlock((block, count) -> scratch.write(ByteBuffer.wrap(block, 0, count * type.bytes())));
            return MappedValues.decoded(this, scratch.channel());
        }
    }
}
