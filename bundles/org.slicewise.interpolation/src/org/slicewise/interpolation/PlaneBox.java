// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

/**
 * A part of a plane: pixels {@code left} to before {@code right} of the rows {@code top} to before {@code bottom}.
 */
record PlaneBox(int left, int top, int right, int bottom) {

    static PlaneBox ofPixel(int x, int y) {
        return new PlaneBox(x, y, x + 1, y + 1);
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    int pixels() {
        return width() * height();
    }

    boolean contains(int x, int y) {
        return x >= left && x < right && y >= top && y < bottom;
    }

    /** The smallest box around both. */
    PlaneBox with(PlaneBox other) {
        return new PlaneBox(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** A box that is larger on every side, as far as another one goes. */
    PlaneBox grown(int columns, int rows, PlaneBox limit) {
        return new PlaneBox(
                Math.max(limit.left, left - columns),
                Math.max(limit.top, top - rows),
                Math.min(limit.right, right + columns),
                Math.min(limit.bottom, bottom + rows));
    }
}
