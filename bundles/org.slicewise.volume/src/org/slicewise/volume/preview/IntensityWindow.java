// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.util.Arrays;
import org.slicewise.volume.Volume;

/**
 * The values that are shown from black to white; what lies outside is black or white, what is no number is black.
 *
 * @param low what is black
 * @param high what is white, above {@code low}
 * @param words what a picture says of it
 */
record IntensityWindow(double low, double high, String words) {

    private static final int MOST_SLICES = 64;
    private static final int MOST_VALUES = 1 << 20;

    static IntensityWindow of(WindowChoice choice, AxialView view, Volume volume, int channel) {
        if (choice instanceof WindowChoice.Percentiles percentiles) {
            return ofPercentiles(percentiles, sortedSample(view, volume, channel));
        }
        WindowChoice.Fixed fixed = (WindowChoice.Fixed) choice;
        return new IntensityWindow(fixed.low(), fixed.high(), range(fixed.low(), fixed.high()));
    }

    /** The brightness of a value, from 0 to 1. */
    float brightness(float value) {
        double part = (value - low) / (high - low);
        return part > 0 ? (float) Math.min(1, part) : 0;
    }

    /** The window of these sorted finite values; where both percentiles are one value, that of all other values, too. */
    static IntensityWindow ofPercentiles(WindowChoice.Percentiles wanted, float[] sorted) {
        if (sorted.length == 0) {
            return new IntensityWindow(0, 1, "no finite value");
        }
        float low = percentile(sorted, wanted.low());
        float high = percentile(sorted, wanted.high());
        if (low == high) {
            return aroundOne(low, wanted, without(sorted, low));
        }
        String words = " (percentiles %s and %s)".formatted(Numbers.text(wanted.low()), Numbers.text(wanted.high()));
        return new IntensityWindow(low, high, range(low, high) + words);
    }

    /** The window of a value that is both percentiles, and of the sorted values that are not this one. */
    private static IntensityWindow aroundOne(float common, WindowChoice.Percentiles wanted, float[] others) {
        if (others.length == 0) {
            return new IntensityWindow(common - 0.5, common + 0.5, "all values are " + Numbers.text(common));
        }
        float low = Math.min(common, percentile(others, wanted.low()));
        float high = Math.max(common, percentile(others, wanted.high()));
        String words = " (percentiles of the values that are not %s)".formatted(Numbers.text(common));
        return new IntensityWindow(low, high, range(low, high) + words);
    }

    private static String range(double low, double high) {
        return "window %s to %s".formatted(Numbers.text(low), Numbers.text(high));
    }

    private static float percentile(float[] sorted, double percent) {
        return sorted[(int) Math.round(percent / 100 * (sorted.length - 1))];
    }

    private static float[] without(float[] values, float one) {
        float[] others = new float[values.length];
        int count = 0;
        for (float value : values) {
            if (value != one) {
                others[count++] = value;
            }
        }
        return Arrays.copyOf(others, count);
    }

    /** Finite values of evenly spaced slices, on a lattice that does not depend on the storage order. */
    private static float[] sortedSample(AxialView view, Volume volume, int channel) {
        int slices = Math.min(MOST_SLICES, view.slices());
        long plane = (long) view.width() * view.height();
        int step = (int) Math.ceil(Math.sqrt((double) plane * slices / MOST_VALUES));
        int perSlice = ((view.width() - 1) / step + 1) * ((view.height() - 1) / step + 1);
        float[] sample = new float[perSlice * slices];
        int count = 0;
        for (int i = 0; i < slices; i++) {
            int fromFoot = (int) ((2L * i + 1) * view.slices() / (2L * slices));
            float[] slice = view.slice(volume, channel, view.storageIndex(fromFoot));
            for (int row = 0; row < view.height(); row += step) {
                for (int column = 0; column < view.width(); column += step) {
                    float value = slice[row * view.width() + column];
                    if (Float.isFinite(value)) {
                        sample[count++] = value;
                    }
                }
            }
        }
        Arrays.sort(sample, 0, count);
        return Arrays.copyOf(sample, count);
    }
}
