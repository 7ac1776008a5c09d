// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/** Copies floats in another order; both arrays are used from a start on. */
record ReorderedFloats(float[] source, float[] target, int start) implements VoxelOrder.Pieces {

    @Override
    public void row(int to, int from, int step, int count) {
        if (step == 1) {
            System.arraycopy(source, start + from, target, start + to, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            target[start + to + i] = source[start + from - i];
        }
    }

    @Override
    public void turned(int to, int toStep, int from, int fromStep, int rows, int columns) {
        int column = 0;
        for (; column + TOGETHER <= columns; column += TOGETHER) {
            for (int row = 0; row < rows; row++) {
                int at = start + to + row + column * toStep;
                int in = start + from + row * fromStep + column;
                for (int i = 0; i < TOGETHER; i++) {
                    target[at + i * toStep] = source[in + i];
                }
            }
        }
        for (; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                target[start + to + row + column * toStep] = source[start + from + row * fromStep + column];
            }
        }
    }
}
