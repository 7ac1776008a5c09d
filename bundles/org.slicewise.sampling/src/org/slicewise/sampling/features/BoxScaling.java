// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

/**
 * Averages a plane of pixels over boxes: each new pixel is the mean of the area it covers, pixels that are cut counting
 * by the part inside.
 */
record BoxScaling(int width, int height, int toWidth, int toHeight) {

    /** The scaled plane, row by row as the plane itself. */
    float[] apply(float[] plane) {
        float[] narrow = new float[toWidth * height];
        for (int row = 0; row < height; row++) {
            average(plane, row * width, 1, width, narrow, row * toWidth, 1, toWidth);
        }
        float[] scaled = new float[toWidth * toHeight];
        for (int column = 0; column < toWidth; column++) {
            average(narrow, column, toWidth, height, scaled, column, toWidth, toHeight);
        }
        return scaled;
    }

    private static void average(
            float[] from, int first, int step, int count, float[] to, int toFirst, int toStep, int toCount) {
        double size = (double) count / toCount;
        for (int i = 0; i < toCount; i++) {
            double start = i * size;
            double end = start + size;
            double sum = 0;
            for (int j = (int) start; j < count && j < end; j++) {
                double part = Math.min(j + 1, end) - Math.max(j, start);
                sum += part * from[first + j * step];
            }
            to[toFirst + i * toStep] = (float) (sum / size);
        }
    }
}
