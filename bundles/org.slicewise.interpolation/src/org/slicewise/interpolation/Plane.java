// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import org.slicewise.volume.Extent;
import org.slicewise.volume.Spacing;

/**
 * The form of a slice and what can be done with sets of its pixels, each an array with true for what is in it, the first
 * in-plane axis fastest.
 *
 * @param columnSize distance of neighbours in a row, in units of one's own
 * @param rowSize distance of rows, in the same units
 */
record Plane(int width, int height, double columnSize, double rowSize) {

    /** Number of pixels. */
    int pixels() {
        return width * height;
    }

    /** The set and all pixels with a neighbour in it, on one of four sides, so many times. */
    boolean[] dilated(boolean[] set, int times) {
        return dilated(set, times, false);
    }

    /** The pixels of the set with all four neighbours in it, so many times; what lies beyond the border counts as in it. */
    boolean[] eroded(boolean[] set, int times) {
        boolean[] others = new boolean[set.length];
        for (int i = 0; i < set.length; i++) {
            others[i] = !set[i];
        }
        return dilated(others, times, true);
    }

    private boolean[] dilated(boolean[] set, int times, boolean inverted) {
        boolean[] now = set.clone();
        for (int time = 0; time < times; time++) {
            boolean[] next = now.clone();
            for (int i = 0; i < now.length; i++) {
                next[i] |= hasNeighbour(now, i);
            }
            now = next;
        }
        if (inverted) {
            for (int i = 0; i < now.length; i++) {
                now[i] = !now[i];
            }
        }
        return now;
    }

    private boolean hasNeighbour(boolean[] set, int i) {
        int x = i % width;
        return x > 0 && set[i - 1]
                || x < width - 1 && set[i + 1]
                || i >= width && set[i - width]
                || i < set.length - width && set[i + width];
    }

    /** The set and every pixel that cannot reach the border over pixels outside of the set, on four sides. */
    boolean[] filled(boolean[] set) {
        int[] parts = parts(set, false);
        boolean[] open = new boolean[set.length + 1];
        for (int i = 0; i < set.length; i++) {
            int x = i % width;
            if (x == 0 || x == width - 1 || i < width || i >= set.length - width) {
                open[parts[i]] = true;
            }
        }
        boolean[] filled = set.clone();
        for (int i = 0; i < set.length; i++) {
            filled[i] |= parts[i] > 0 && !open[parts[i]];
        }
        return filled;
    }

    /** The number from 1 on of the connected part of each pixel of the set, on eight sides; 0 for the others. */
    int[] parts(boolean[] set) {
        return parts(set, true);
    }

    /** Parts of the set on eight sides, or of its complement on four sides. */
    private int[] parts(boolean[] set, boolean ofSet) {
        int[] parts = new int[set.length];
        int[] waiting = new int[set.length];
        int count = 0;
        for (int start = 0; start < set.length; start++) {
            if (set[start] == ofSet && parts[start] == 0) {
                parts[start] = ++count;
                waiting[0] = start;
                for (int left = 1; left > 0; ) {
                    left = spread(set, ofSet, parts, waiting, left);
                }
            }
        }
        return parts;
    }

    /** Takes the last of the waiting pixels, marks its unmarked neighbours and has these wait. */
    private int spread(boolean[] set, boolean ofSet, int[] parts, int[] waiting, int count) {
        int left = count - 1;
        int from = waiting[left];
        int x = from % width;
        int y = from / width;
        for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                int to = row * width + column;
                boolean near = ofSet || row == y || column == x;
                if (near && set[to] == ofSet && parts[to] == 0) {
                    parts[to] = parts[from];
                    waiting[left++] = to;
                }
            }
        }
        return left;
    }

    /**
     * The distance of each pixel of the set to the nearest one outside, and minus the distance of each other pixel to the
     * nearest one in the set, both less half the smaller pixel size; infinite where there is none.
     */
    float[] signedDistance(boolean[] set) {
        boolean[] others = new boolean[set.length];
        for (int i = 0; i < set.length; i++) {
            others[i] = !set[i];
        }
        DistanceTransform transform =
                new DistanceTransform(new Extent(width, height, 1), new Spacing(columnSize, rowSize, 1), 1);
        float[] inwards = transform.distances(others);
        float[] outwards = transform.distances(set);
        float half = (float) (Math.min(columnSize, rowSize) / 2);
        float[] distance = new float[set.length];
        for (int i = 0; i < set.length; i++) {
            distance[i] = set[i] ? inwards[i] - half : half - outwards[i];
        }
        return distance;
    }

    /** The set of the pixels that have a label. */
    static boolean[] where(int[] labels, int label) {
        boolean[] set = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            set[i] = labels[i] == label;
        }
        return set;
    }

    /** How many pixels are in the set. */
    static int count(boolean[] set) {
        int count = 0;
        for (boolean in : set) {
            count += in ? 1 : 0;
        }
        return count;
    }
}
