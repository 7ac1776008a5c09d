// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Copies bytes in another order, eight at once as one number. */
record ReorderedBytes(byte[] source, byte[] target) implements VoxelOrder.Pieces {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int EIGHT = Long.BYTES;
    private static final long HALF = 0x00000000FFFFFFFFL;
    private static final long QUARTERS = 0x0000FFFF0000FFFFL;
    private static final long EIGHTHS = 0x00FF00FF00FF00FFL;

    /** The bytes of a line of the cache, which is filled while it is there. */
    private static final int LINE = 64;

    @Override
    public void row(int to, int from, int step, int count) {
        if (step == 1) {
            System.arraycopy(source, from, target, to, count);
            return;
        }
        int i = 0;
        for (; i + EIGHT <= count; i += EIGHT) {
            long eight = (long) LONG.get(source, from - i - EIGHT + 1);
            LONG.set(target, to + i, Long.reverseBytes(eight));
        }
        for (; i < count; i++) {
            target[to + i] = source[from - i];
        }
    }

    @Override
    public void turned(int to, int toStep, int from, int fromStep, int rows, int columns) {
        int squareRows = rows - rows % EIGHT;
        int squareColumns = columns - columns % EIGHT;
        for (int row = 0; row < squareRows; row += LINE) {
            int end = Math.min(row + LINE, squareRows);
            for (int column = 0; column < squareColumns; column += EIGHT) {
                turnSquares(to + column * toStep, toStep, from + column, fromStep, row, end);
            }
        }
        turnSingly(to, toStep, from, fromStep, squareRows, rows, 0, columns);
        turnSingly(to, toStep, from, fromStep, 0, squareRows, squareColumns, columns);
    }

    private void turnSquares(int to, int toStep, int from, int fromStep, int firstRow, int rows) {
        for (int row = firstRow; row < rows; row += EIGHT) {
            turnSquare(to + row, toStep, from + row * fromStep, fromStep);
        }
    }

    private void turnSingly(
            int to, int toStep, int from, int fromStep, int firstRow, int rows, int firstColumn, int columns) {
        for (int column = firstColumn; column < columns; column++) {
            for (int row = firstRow; row < rows; row++) {
                target[to + row + column * toStep] = source[from + row * fromStep + column];
            }
        }
    }

    /**
     * Turns a square of 8 x 8 bytes in three steps, each of which exchanges two corners of all squares of one size: 8 x 8,
     * then 4 x 4, then 2 x 2 (Warren, Hacker's Delight, section 7-3, for bytes instead of bits).
     */
    private void turnSquare(int to, int toStep, int from, int fromStep) {
        long a = (long) LONG.get(source, from);
        long b = (long) LONG.get(source, from + fromStep);
        long c = (long) LONG.get(source, from + 2 * fromStep);
        long d = (long) LONG.get(source, from + 3 * fromStep);
        long e = (long) LONG.get(source, from + 4 * fromStep);
        long f = (long) LONG.get(source, from + 5 * fromStep);
        long g = (long) LONG.get(source, from + 6 * fromStep);
        long h = (long) LONG.get(source, from + 7 * fromStep);
        turnPairs(to, toStep, a & HALF | e << 32, b & HALF | f << 32, c & HALF | g << 32, d & HALF | h << 32);
        int next = to + 4 * toStep;
        turnPairs(next, toStep, a >>> 32 | e & ~HALF, b >>> 32 | f & ~HALF, c >>> 32 | g & ~HALF, d >>> 32 | h & ~HALF);
    }

    /** The last two steps for four columns, whose bytes are still spread over four numbers. */
    private void turnPairs(int to, int toStep, long a, long b, long c, long d) {
        long ac = (a >>> 16 ^ c) & QUARTERS;
        long bd = (b >>> 16 ^ d) & QUARTERS;
        turnSingles(to, toStep, a ^ ac << 16, b ^ bd << 16);
        turnSingles(to + 2 * toStep, toStep, c ^ ac, d ^ bd);
    }

    private void turnSingles(int to, int toStep, long a, long b) {
        long ab = (a >>> 8 ^ b) & EIGHTHS;
        LONG.set(target, to, a ^ ab << 8);
        LONG.set(target, to + toStep, b ^ ab);
    }
}
