// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

/** The squared distances of neighbouring lines of voxels, which are read together since they share lines of the cache. */
final class LineBundle {

    /** As many floats as a line of the cache holds. */
    static final int LINES = 16;

    private final int length;
    private final double step;
    private final float[][] values;
    private final int[] places;
    private final double[] heights;

    /**
     * Room for lines.
     *
     * @param length voxels of a line
     * @param step the squared distance of neighbours
     */
    LineBundle(int length, double step) {
        this.length = length;
        this.step = step;
        this.values = new float[LINES][length];
        this.places = new int[length];
        this.heights = new double[length];
    }

    /** Replaces each value of some neighbouring lines by the least over its line of value plus squared distance. */
    void transform(float[] squares, int first, int stride, int lines) {
        for (int i = 0, from = first; i < length; i++, from += stride) {
            for (int line = 0; line < lines; line++) {
                values[line][i] = squares[from + line];
            }
        }
        for (int line = 0; line < lines; line++) {
            int parabolas = envelope(values[line]);
            if (parabolas > 0) {
                read(values[line], parabolas);
            }
        }
        for (int i = 0, to = first; i < length; i++, to += stride) {
            for (int line = 0; line < lines; line++) {
                squares[to + line] = values[line][i];
            }
        }
    }

    /** Finds the parabolas that are the lowest somewhere, in their order. */
    private int envelope(float[] line) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            double height = line[i];
            if (height == Double.POSITIVE_INFINITY) {
                continue;
            }
            while (count > 1 && isHidden(count - 1, i, height)) {
                count--;
            }
            places[count] = i;
            heights[count++] = height;
        }
        return count;
    }

    /** Whether a parabola is nowhere the lowest between the one before it and a new one: Maurer's test, which divides nothing. */
    private boolean isHidden(int middle, int place, double height) {
        double before = places[middle] - places[middle - 1];
        double after = place - places[middle];
        double both = before + after;
        return both * heights[middle] - after * heights[middle - 1] - before * height > before * after * both * step;
    }

    private void read(float[] line, int parabolas) {
        int nearest = 0;
        for (int i = 0; i < length; i++) {
            double value = at(nearest, i);
            while (nearest + 1 < parabolas) {
                double next = at(nearest + 1, i);
                if (next > value) {
                    break;
                }
                nearest++;
                value = next;
            }
            line[i] = (float) value;
        }
    }

    private double at(int parabola, int place) {
        double away = place - places[parabola];
        return heights[parabola] + away * away * step;
    }
}
