// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation.morphological;

/** Pixels {@code left} to before {@code right} of the rows {@code top} to before {@code bottom}. */
record Box(int left, int top, int right, int bottom) {

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    int pixels() {
        return width() * height();
    }

    /** The smallest box around both. */
    Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** The place of a pixel in an array of the box, row by row. */
    int place(int x, int y) {
        return (y - top) * width() + x - left;
    }

    /** The column of a pixel at a place. */
    int x(int place) {
        return left + place % width();
    }

    /** The row of a pixel at a place. */
    int y(int place) {
        return top + place / width();
    }
}
