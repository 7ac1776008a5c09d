// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation.morphological;

/**
 * Slices in the making, to which the shapes of one label are drawn.
 *
 * @param first index of the first slice
 * @param planes the labels of each slice, row by row; only lower ones are drawn over
 * @param width pixels of a row
 * @param label what is drawn
 */
record Canvas(int first, int[][] planes, int width, int label) {

    /** Whether one of the slices lies between two indices. */
    boolean hasSliceBetween(int lower, int upper) {
        return Math.max(lower + 1, first) < Math.min(upper, first + planes.length);
    }

    /** Draws what lies within the plane of a slice, if it is one of these. */
    void draw(int index, Shape shape) {
        if (index < first || index >= first + planes.length) {
            return;
        }
        int[] plane = planes[index - first];
        shape.forEach((x, y) -> {
            int place = y * width + x;
            if (x >= 0 && x < width && place >= 0 && place < plane.length && plane[place] < label) {
                plane[place] = label;
            }
        });
    }
}
