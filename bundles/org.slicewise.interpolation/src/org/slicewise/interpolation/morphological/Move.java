// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation.morphological;

/** A way in the plane in whole pixels, or the pixel it leads to from the origin. */
record Move(int x, int y) {

    static final Move NONE = new Move(0, 0);

    Move plus(int columns, int rows) {
        return new Move(x + columns, y + rows);
    }

    /** The way from another pixel to this one. */
    Move from(Move other) {
        return new Move(x - other.x, y - other.y);
    }

    Move back() {
        return new Move(-x, -y);
    }

    /** Half of it; of two odd parts that along x is rounded towards zero and that along y away from it. */
    Move half() {
        boolean bothOdd = x % 2 != 0 && y % 2 != 0;
        return new Move(x / 2, y / 2 + (bothOdd ? Integer.signum(y) : 0));
    }
}
