// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.math.BigInteger;
import java.util.Arrays;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Volume;

/**
 * The slices of an image as a slice affinity sees them: the first channel, from 0 to 255 between two percentiles of the
 * whole image since the scale of many images is arbitrary, and made smaller by a whole factor where they are large.
 */
final class WorkingSlices {

    private static final double LOW = 0.005;
    private static final double HIGH = 0.995;
    private static final int MOST_SAMPLES = 1 << 18;
    private static final float WHITE = 255;

    private final Volume image;
    private final Axis axis;
    private final int width;
    private final int height;
    private final int factor;
    private final float low;
    private final float range;
    private final float[] plane;

    WorkingSlices(Volume image, Axis axis, int workingSize) {
        this.image = image;
        this.axis = axis;
        this.width = image.grid().extent().planeWidth(axis);
        this.height = image.grid().extent().planeHeight(axis);
        this.factor = Math.max(1, (Math.max(width, height) + workingSize - 1) / workingSize);
        this.plane = new float[width * height];
        float[] sorted = samples(image);
        this.low = sorted[(int) (LOW * (sorted.length - 1))];
        this.range = sorted[(int) Math.ceil(HIGH * (sorted.length - 1))] - low;
    }

    /** Finite values of the image from its whole extent, sorted; a 0 if there is none. */
    private static float[] samples(Volume image) {
        long voxels = image.grid().extent().voxels();
        long step = step(image.grid().extent());
        float[] block = new float[4096];
        float[] samples = new float[(int) (voxels / step + 1)];
        int count = 0;
        long next = 0;
        for (long first = 0; first < voxels; first += block.length) {
            int length = (int) Math.min(block.length, voxels - first);
            image.copy(0, first, block, 0, length);
            for (; next < first + length; next += step) {
                float value = block[(int) (next - first)];
                if (Float.isFinite(value)) {
                    samples[count++] = value;
                }
            }
        }
        float[] sorted = Arrays.copyOf(samples, Math.max(1, count));
        Arrays.sort(sorted);
        return sorted;
    }

    /** Such that samples go through all rows and columns: a step that divides a row would stay in a few of these. */
    private static long step(Extent extent) {
        long step = (extent.voxels() + MOST_SAMPLES - 1) / MOST_SAMPLES;
        BigInteger plane = BigInteger.valueOf((long) extent.x() * extent.y());
        while (!plane.gcd(BigInteger.valueOf(step)).equals(BigInteger.ONE)) {
            step++;
        }
        return step;
    }

    /** How many slices there are. */
    int count() {
        return image.grid().extent().along(axis);
    }

    /** Pixels of a slice of the image on each side of one pixel here. */
    int factor() {
        return factor;
    }

    /** Pixels of a row. */
    int width() {
        return (width + factor - 1) / factor;
    }

    /** Rows of a slice. */
    int height() {
        return (height + factor - 1) / factor;
    }

    /** Pixels of a row of the image. */
    int fullWidth() {
        return width;
    }

    /** Rows of a slice of the image. */
    int fullHeight() {
        return height;
    }

    /** The slice at an index; where it is smaller than the image, each pixel is the mean of those it stands for. */
    float[] slice(int index) {
        image.slice(0, axis, index, plane);
        float[] small = new float[width() * height()];
        int[] counts = new int[small.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y / factor * width() + x / factor;
                small[at] += grey(plane[y * width + x]);
                counts[at]++;
            }
        }
        for (int i = 0; i < small.length; i++) {
            small[i] /= counts[i];
        }
        return small;
    }

    private float grey(float value) {
        if (!(range > 0) || Float.isNaN(value)) {
            return 0;
        }
        return Math.max(0, Math.min(WHITE, (value - low) / range * WHITE));
    }
}
