// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes an array of real numbers to a stream. */
public final class ValueWriter {

    /** The most numbers that are asked for at once. */
    public static final int BLOCK = 1 << 14;

    /** Gives the numbers to store, x fastest. */
    @FunctionalInterface
    public interface Source {
        /** Fills the first {@code count} of {@code into}; {@code first} is the flat position of the first one. */
        void fill(long first, double[] into, int count) throws IOException;
    }

    private ValueWriter() {}

    /**
     * Writes so many numbers; whole-number types take the nearest whole number, float32 the nearest float.
     *
     * @throws IllegalArgumentException when a number does not fit into the type, such as 300 into uint8 or 1e39 into float32
     */
    public static void write(NumberType type, ByteOrder order, long total, Source values, OutputStream out)
            throws IOException {
        ValueEncoder encoder = new ValueEncoder(type);
        double[] block = new double[BLOCK];
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK * type.bytes()).order(order);
        for (long first = 0; first < total; first += BLOCK) {
            int count = (int) Math.min(BLOCK, total - first);
            values.fill(first, block, count);
            encoder.encode(block, count, bytes.clear());
            out.write(bytes.array(), 0, bytes.position());
        }
    }
}
