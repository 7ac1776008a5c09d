// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class ElementTypeTest {

    private static final int HALVES = 1 << 16;

    /** Every half as IEEE 754 defines it. */
    @Test
    void everyHalfIsReadExactly() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2 * HALVES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < HALVES; i++) {
            bytes.putShort((short) i);
        }
        float[] read = ElementType.F16.read(new ByteArrayInputStream(bytes.array()), HALVES);
        for (int i = 0; i < HALVES; i++) {
            assertEquals(half(i >> 15, i >> 10 & 31, i & 1023), read[i], "half " + i);
        }
    }

    private static float half(int sign, int exponent, int fraction) {
        double size = exponent == 0
                ? fraction / 1024.0 * Math.pow(2, -14)
                : (1 + fraction / 1024.0) * Math.pow(2, exponent - 15);
        if (exponent == 31) {
            size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        return (float) (sign == 0 ? size : -size);
    }

    @Test
    void otherNumbersAreRead() throws IOException {
        byte[] bfloat = {(byte) 0xc0, 0x3f, 0x20, (byte) 0xc1};
        assertArrayEquals(new float[] {1.5f, -10}, ElementType.BF16.read(new ByteArrayInputStream(bfloat), 2));
        byte[] doubles = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(0.1)
                .array();
        assertArrayEquals(new float[] {0.1f}, ElementType.F64.read(new ByteArrayInputStream(doubles), 1));
    }

    @Test
    void numbersOfSeveralChunksAreReadInOrder() throws IOException {
        float[] values = new float[200_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        byte[] bytes = TorchWriter.littleEndian(values);
        assertArrayEquals(values, ElementType.F32.read(new ByteArrayInputStream(bytes), values.length));
        assertThrows(
                EOFException.class, () -> ElementType.F32.read(new ByteArrayInputStream(bytes), values.length + 1));
    }
}
