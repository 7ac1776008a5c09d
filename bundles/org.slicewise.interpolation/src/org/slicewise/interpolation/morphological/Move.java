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
}
