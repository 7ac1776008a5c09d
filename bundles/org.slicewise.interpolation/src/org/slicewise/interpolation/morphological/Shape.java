// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation.morphological;

import java.util.List;

/** Some pixels of an endless plane, one bit each, within the smallest box that holds them; immutable. */
final class Shape {

    private static final int WORD = Long.SIZE;

    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final long[] bits;
    private final int pixels;

    private Shape(int left, int top, int width, int height, long[] bits, int pixels) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.bits = bits;
        this.pixels = pixels;
    }

    /** The shape of the pixels of a box that are inside, row by row. */
    static Shape of(Box box, boolean[] inside) {
        int right = 0;
        int bottom = 0;
        int left = box.width();
        int top = box.height();
        int pixels = 0;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i]) {
                int x = i % box.width();
                int y = i / box.width();
                left = Math.min(left, x);
                right = Math.max(right, x + 1);
                top = Math.min(top, y);
                bottom = y + 1;
                pixels++;
            }
        }
        if (pixels == 0) {
            return new Shape(box.left(), box.top(), 0, 0, new long[0], 0);
        }
        int words = words(right - left);
        long[] bits = new long[words * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (inside[y * box.width() + x]) {
                    bits[(y - top) * words + (x - left) / WORD] |= 1L << (x - left);
                }
            }
        }
        return new Shape(box.left() + left, box.top() + top, right - left, bottom - top, bits, pixels);
    }

    /** A shape of a single pixel. */
    static Shape ofPixel(int x, int y) {
        return new Shape(x, y, 1, 1, new long[] {1}, 1);
    }

    /** All pixels of some shapes. */
    static Shape union(List<Shape> shapes) {
        Box box = shapes.stream().map(Shape::box).reduce(Box::with).orElseThrow();
        boolean[] inside = new boolean[box.pixels()];
        for (Shape shape : shapes) {
            shape.forEach((x, y) -> inside[box.place(x, y)] = true);
        }
        return of(box, inside);
    }

    /** What is done with a pixel. */
    @FunctionalInterface
    interface Visitor {
        void at(int x, int y);
    }

    /** Visits every pixel, row by row. */
    void forEach(Visitor visitor) {
        int words = words(width);
        for (int i = 0; i < bits.length; i++) {
            for (long word = bits[i]; word != 0; word &= word - 1) {
                visitor.at(left + i % words * WORD + Long.numberOfTrailingZeros(word), top + i / words);
            }
        }
    }

    /** The smallest box around it. */
    Box box() {
        return new Box(left, top, left + width, top + height);
    }

    int pixels() {
        return pixels;
    }

    boolean isEmpty() {
        return pixels == 0;
    }

    boolean contains(int x, int y) {
        int column = x - left;
        int row = y - top;
        return column >= 0
                && column < width
                && row >= 0
                && row < height
                && (bits[row * words(width) + column / WORD] >>> column & 1) != 0;
    }

    /** The shape at another place. */
    Shape moved(Move by) {
        return new Shape(left + by.x(), top + by.y(), width, height, bits, pixels);
    }

    /** The pixel at the mean of all of them, rounded down. */
    Move centroid() {
        long[] sums = new long[2];
        forEach((x, y) -> {
            sums[0] += x;
            sums[1] += y;
        });
        return new Move((int) Math.floorDiv(sums[0], (long) pixels), (int) Math.floorDiv(sums[1], (long) pixels));
    }

    /** The number of pixels that are also pixels of another shape once that has been moved. */
    int overlap(Shape other, Move by) {
        int words = words(width);
        int first = Math.max(0, other.top + by.y() - top);
        int end = Math.min(height, other.top + by.y() + other.height - top);
        int common = 0;
        for (int row = first; row < end; row++) {
            for (int word = 0; word < words; word++) {
                long mine = bits[row * words + word];
                if (mine != 0) {
                    long others = other.pixelsFrom(left + word * WORD - by.x(), top + row - by.y());
                    common += Long.bitCount(mine & others);
                }
            }
        }
        return common;
    }

    /** The pixels of a row from a column on, the first in the lowest bit. */
    private long pixelsFrom(int x, int y) {
        int column = x - left;
        if (column <= -WORD || column >= width) {
            return 0;
        }
        int words = words(width);
        int row = (y - top) * words;
        if (column < 0) {
            return bits[row] << -column;
        }
        int word = column / WORD;
        int shift = column % WORD;
        long pixels = bits[row + word] >>> shift;
        return shift > 0 && word + 1 < words ? pixels | bits[row + word + 1] << WORD - shift : pixels;
    }

    private static int words(int width) {
        return (width + WORD - 1) / WORD;
    }
}
