// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

import java.util.ArrayDeque;
import java.util.Deque;

/** Measures the outlines of the labels of planes of one size. */
final class PlaneOutlines {

    private final int width;
    private final int height;
    private final double columnMm;
    private final double rowMm;

    PlaneOutlines(int width, int height, double columnMm, double rowMm) {
        this.width = width;
        this.height = height;
        this.columnMm = columnMm;
        this.rowMm = rowMm;
    }

    SliceContent content(int[] plane) {
        boolean[] seen = new boolean[plane.length];
        SliceContent sum = SliceContent.EMPTY;
        for (int i = 0; i < plane.length; i++) {
            if (plane[i] != 0 && !seen[i]) {
                sum = sum.plus(new SliceContent(1, outline(plane, i, seen), 1));
            }
        }
        return sum;
    }

    /** Marks the object of a pixel, whose neighbours are the 8 around it, and gives the length of its outline. */
    private double outline(int[] plane, int first, boolean[] seen) {
        int label = plane[first];
        Deque<Integer> open = new ArrayDeque<>();
        open.add(first);
        seen[first] = true;
        double length = 0;
        while (!open.isEmpty()) {
            int pixel = open.poll();
            length += cornerLengths(plane, pixel % width, pixel / width, label);
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int x = pixel % width + dx;
                    int y = pixel / width + dy;
                    if (at(plane, x, y) == label && !seen[y * width + x]) {
                        seen[y * width + x] = true;
                        open.add(y * width + x);
                    }
                }
            }
        }
        return length;
    }

    /**
     * The share of a pixel in the lines that marching squares would draw in the four cells it is a corner of: a line of
     * a cell is shared by the corners of the label.
     */
    private double cornerLengths(int[] plane, int x, int y, int label) {
        double length = 0;
        for (int dy = -1; dy <= 1; dy += 2) {
            for (int dx = -1; dx <= 1; dx += 2) {
                boolean across = at(plane, x + dx, y) == label;
                boolean down = at(plane, x, y + dy) == label;
                boolean opposite = at(plane, x + dx, y + dy) == label;
                length += cellShare(across, down, opposite);
            }
        }
        return length;
    }

    private double cellShare(boolean across, boolean down, boolean opposite) {
        double diagonal = Math.hypot(columnMm, rowMm) / 2;
        int others = (across ? 1 : 0) + (down ? 1 : 0) + (opposite ? 1 : 0);
        return switch (others) {
            case 0 -> diagonal;
            case 1 -> opposite ? diagonal : (across ? columnMm : rowMm) / 2;
            case 2 -> diagonal / 3;
            default -> 0;
        };
    }

    private int at(int[] plane, int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? -1 : plane[y * width + x];
    }
}
