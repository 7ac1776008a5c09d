// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Copies bytes in another order. */
record ReorderedBytes(byte[] source, byte[] target) implements VoxelOrder.Pieces {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    @Override
    public void row(int to, int from, int step, int count) {
        if (step == 1) {
            System.arraycopy(source, from, target, to, count);
            return;
        }
        int i = 0;
        for (; i + Long.BYTES <= count; i += Long.BYTES) {
            long eight = (long) LONG.get(source, from - i - Long.BYTES + 1);
            LONG.set(target, to + i, Long.reverseBytes(eight));
        }
        for (; i < count; i++) {
            target[to + i] = source[from - i];
        }
    }

    @Override
    public void turned(int to, int toStep, int from, int fromStep, int rows, int columns) {
        int column = 0;
        for (; column + TOGETHER <= columns; column += TOGETHER) {
            for (int row = 0; row < rows; row++) {
                int at = to + row + column * toStep;
                int in = from + row * fromStep + column;
                for (int i = 0; i < TOGETHER; i++) {
                    target[at + i * toStep] = source[in + i];
                }
            }
        }
        for (; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                target[to + row + column * toStep] = source[from + row * fromStep + column];
            }
        }
    }
}
