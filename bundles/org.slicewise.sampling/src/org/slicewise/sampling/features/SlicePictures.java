// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

import java.util.Arrays;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;

/**
 * The axial slices of a volume as small pictures that can be compared between volumes: columns run to the patient's
 * right, rows to the front, whatever the storage order; no side is longer than the canvas and pixels are square, of the
 * smaller spacing where that fits; intensities are cut at the percentiles 0.5 and 99.5 of the volume's pictures, and have
 * mean 0 and deviation 1 over the volume. A picture that is smaller than the canvas stands in its middle, with the
 * volume's lowest value around.
 *
 * @param count number of slices
 * @param size values of one picture: {@code [channel][row][column]}
 * @param values of all pictures in storage order; finite
 */
public record SlicePictures(int count, int size, float[] values) {

    private static final double CUT = 0.005;

    /**
     * The pictures of a volume.
     *
     * @param canvas the side of each picture in pixels
     */
    public static SlicePictures of(Volume volume, int canvas) {
        PictureFrame frame = PictureFrame.of(volume.grid(), canvas);
        Axis axial = volume.grid().axialAxis();
        int slices = volume.grid().axialSlices();
        int channels = volume.channels();
        float[] plane = new float[frame.scaling().width() * frame.scaling().height()];
        float[] small = new float[slices * frame.pixels()];
        float[] all = new float[slices * channels * canvas * canvas];
        for (int channel = 0; channel < channels; channel++) {
            for (int slice = 0; slice < slices; slice++) {
                volume.slice(channel, axial, slice, plane);
                System.arraycopy(
                        frame.upright(frame.scaling().apply(plane)), 0, small, slice * frame.pixels(), frame.pixels());
            }
            normalise(small);
            float lowest = lowest(small);
            for (int slice = 0; slice < slices; slice++) {
                int start = (slice * channels + channel) * canvas * canvas;
                Arrays.fill(all, start, start + canvas * canvas, lowest);
                frame.place(small, slice * frame.pixels(), all, start);
            }
        }
        return new SlicePictures(slices, channels * canvas * canvas, all);
    }

    /** A copy of one picture. */
    public float[] picture(int slice) {
        return Arrays.copyOfRange(values, slice * size, (slice + 1) * size);
    }

    /** The longest side of an axial slice of a grid, in pixels as small as its smaller spacing. */
    static int longestSide(Grid grid) {
        Axis axial = grid.axialAxis();
        double longest = 0;
        double finest = Double.POSITIVE_INFINITY;
        for (Axis axis : Axis.values()) {
            if (axis != axial) {
                Extent extent = grid.extent();
                longest = Math.max(longest, extent.along(axis) * grid.spacing().along(axis));
                finest = Math.min(finest, grid.spacing().along(axis));
            }
        }
        return (int) Math.max(1, Math.round(longest / finest));
    }

    /** Cuts, centres and scales the values; what is not finite becomes the mean. */
    private static void normalise(float[] values) {
        float[] sorted = new float[values.length];
        int finite = 0;
        for (int i = 0; i < values.length; i++) {
            if (Float.isFinite(values[i])) {
                sorted[finite++] = values[i];
            }
        }
        if (finite == 0) {
            Arrays.fill(values, 0);
            return;
        }
        Arrays.sort(sorted, 0, finite);
        float low = sorted[(int) Math.round(CUT * (finite - 1))];
        float high = sorted[(int) Math.round((1 - CUT) * (finite - 1))];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < finite; i++) {
            double value = Math.max(low, Math.min(high, sorted[i])) - (double) low;
            sum += value;
            squares += value * value;
        }
        double mean = sum / finite;
        double deviation = Math.sqrt(Math.max(0, squares / finite - mean * mean));
        for (int i = 0; i < values.length; i++) {
            double value = Math.max(low, Math.min(high, values[i])) - (double) low - mean;
            values[i] = deviation > 0 && Float.isFinite(values[i]) ? (float) (value / deviation) : 0;
        }
    }

    private static float lowest(float[] values) {
        float lowest = values[0];
        for (int i = 1; i < values.length; i++) {
            lowest = Math.min(lowest, values[i]);
        }
        return lowest;
    }
}
