// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How the numbers of a tensor are stored, by the names that safetensors has for it; always little-endian. */
public enum ElementType {
    BOOL(1, null),
    U8(1, null),
    I8(1, null),
    F8_E4M3(1, null),
    F8_E5M2(1, null),
    I16(2, null),
    U16(2, null),
    /** IEEE 754 half precision. */
    F16(2, from -> half(from.getShort())),
    /** The upper half of a 32-bit float. */
    BF16(2, from -> Float.intBitsToFloat(from.getShort() << 16)),
    I32(4, null),
    U32(4, null),
    F32(4, ByteBuffer::getFloat),
    I64(8, null),
    U64(8, null),
    /** Rounded to the nearest 32-bit float on reading. */
    F64(8, from -> (float) from.getDouble());

    private static final int CHUNK = 1 << 18;

    /** Reads one number. */
    @FunctionalInterface
    private interface Decoder {
        float next(ByteBuffer from);
    }

    private final int bytes;
    private final Decoder decoder;

    ElementType(int bytes, Decoder decoder) {
        this.bytes = bytes;
        this.decoder = decoder;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** Whether the numbers can be weights: the floating-point types but those of 8 bits, which come with scales. */
    public boolean isReal() {
        return decoder != null;
    }

    /**
     * The next numbers of a stream.
     *
     * @throws EOFException if it ends before
     */
    float[] read(InputStream in, int count) throws IOException {
        float[] values = new float[count];
        byte[] chunk = new byte[(int) Math.min(CHUNK, (long) count * bytes)];
        int done = 0;
        while (done < count) {
            int next = Math.min(count - done, CHUNK / bytes);
            if (in.readNBytes(chunk, 0, next * bytes) < next * bytes) {
                throw new EOFException("The file ends within a tensor; it has changed since it was opened.");
            }
            decode(ByteBuffer.wrap(chunk, 0, next * bytes).order(ByteOrder.LITTLE_ENDIAN), values, done, next);
            done += next;
        }
        return values;
    }

    private void decode(ByteBuffer from, float[] to, int at, int count) {
        if (this == F32) {
            from.asFloatBuffer().get(to, at, count);
            return;
        }
        for (int i = at; i < at + count; i++) {
            to[i] = decoder.next(from);
        }
    }

    /** A half as a float, exactly: 1 bit of sign, 5 of exponent with a bias of 15, 10 of fraction. */
    private static float half(short bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        if (exponent == 0) {
            return Float.intBitsToFloat(sign | Float.floatToRawIntBits(fraction * 0x1p-24f));
        }
        int wide = exponent == 0x1f ? 0xff : exponent + 112;
        return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
    }
}
