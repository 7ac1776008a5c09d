// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.util.Arrays;

/** Brings a plane of voxels to the size of its picture; rows of {@code width} values, the topmost first. */
record PlaneScaling(int width, int height, int toWidth, int toHeight) {

    /** Brightness: linear between voxels where the picture is larger, an average over voxels where it is smaller. */
    float[] brightness(float[] plane) {
        Taps[] across = Taps.along(width, toWidth);
        float[] narrow = new float[toWidth * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < toWidth; column++) {
                narrow[row * toWidth + column] = across[column].sum(plane, row * width, 1);
            }
        }
        Taps[] down = Taps.along(height, toHeight);
        float[] scaled = new float[toWidth * toHeight];
        for (int row = 0; row < toHeight; row++) {
            for (int column = 0; column < toWidth; column++) {
                scaled[row * toWidth + column] = down[row].sum(narrow, column, toWidth);
            }
        }
        return scaled;
    }

    /**
     * Labels: that of the voxel in the middle of a pixel; of the voxels that share a pixel the most frequent label that
     * is not 0, so that nothing small disappears.
     */
    int[] labels(int[] plane) {
        int[] columns = starts(width, toWidth);
        int[] rows = starts(height, toHeight);
        int[] scaled = new int[toWidth * toHeight];
        for (int row = 0; row < toHeight; row++) {
            for (int column = 0; column < toWidth; column++) {
                int right = Math.max(columns[column] + 1, columns[column + 1]);
                int bottom = Math.max(rows[row] + 1, rows[row + 1]);
                scaled[row * toWidth + column] = block(plane, columns[column], right, rows[row], bottom);
            }
        }
        return scaled;
    }

    /** The first voxel of each pixel, and the end. */
    private static int[] starts(int voxels, int pixels) {
        int[] starts = new int[pixels + 1];
        double step = (double) voxels / pixels;
        double inside = step < 1 ? 0.5 : 0;
        for (int pixel = 0; pixel < pixels; pixel++) {
            starts[pixel] = Math.min(voxels - 1, (int) ((pixel + inside) * step));
        }
        starts[pixels] = step < 1 ? voxels - 1 : voxels;
        return starts;
    }

    private int block(int[] plane, int left, int right, int top, int bottom) {
        if (right - left == 1 && bottom - top == 1) {
            return plane[top * width + left];
        }
        int[] found = new int[(right - left) * (bottom - top)];
        int count = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                int label = plane[row * width + column];
                if (label != 0) {
                    found[count++] = label;
                }
            }
        }
        return mostFrequent(found, count);
    }

    /** The smallest of the most frequent values; 0 of none. */
    private static int mostFrequent(int[] values, int count) {
        Arrays.sort(values, 0, count);
        int best = 0;
        int most = 0;
        for (int first = 0, next; first < count; first = next) {
            next = first + 1;
            while (next < count && values[next] == values[first]) {
                next++;
            }
            if (next - first > most) {
                most = next - first;
                best = values[first];
            }
        }
        return best;
    }

    /** The voxels that make one pixel of an axis: a triangle as wide as two voxels or two pixels, the larger one. */
    private record Taps(int first, float[] weights) {

        static Taps[] along(int voxels, int pixels) {
            Taps[] taps = new Taps[pixels];
            double step = (double) voxels / pixels;
            double reach = Math.max(1, step);
            for (int pixel = 0; pixel < pixels; pixel++) {
                double middle = (pixel + 0.5) * step - 0.5;
                int first = Math.max(0, (int) Math.ceil(middle - reach));
                int last = Math.min(voxels - 1, (int) Math.floor(middle + reach));
                taps[pixel] = new Taps(first, weights(first, last, middle, reach));
            }
            return taps;
        }

        private static float[] weights(int first, int last, double middle, double reach) {
            float[] weights = new float[last - first + 1];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) Math.max(0, 1 - Math.abs(first + i - middle) / reach);
                sum += weights[i];
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= (float) sum;
            }
            return weights;
        }

        float sum(float[] values, int offset, int step) {
            float sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * values[offset + (first + i) * step];
            }
            return sum;
        }
    }
}
