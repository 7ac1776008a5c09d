// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.util.List;
import org.slicewise.volume.resample.ValueMap;

/**
 * What becomes of a voxel value: it is clipped, then scaled, then shifted: {@code clip(value, low, high) * scale +
 * offset}. Whatever clipping and scaling follows, the whole is of this form again.
 *
 * @param low from this value down all values are taken for it; may be negative infinity
 * @param high from this value up all values are taken for it, at least {@code low}; may be infinity
 * @param scale finite, not negative; 0 makes every value the offset
 * @param offset finite
 */
public record IntensityMap(double low, double high, double scale, double offset) {

    /** The map that leaves every value as it is. */
    public static final IntensityMap IDENTITY =
            new IntensityMap(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1, 0);

    public IntensityMap {
        if (!(low <= high) || !(scale >= 0) || Double.isInfinite(scale) || !Double.isFinite(offset)) {
            throw new IllegalArgumentException(
                    "An intensity map clips to low <= high, scales by a finite number from 0 on and adds a finite one, but low %s, high %s, scale %s and offset %s came."
                            .formatted(low, high, scale, offset));
        }
    }

    /** The maps as one, each for the channel of its place. */
    public static ValueMap ofChannels(List<IntensityMap> maps) {
        List<IntensityMap> copy = List.copyOf(maps);
        return (channel, values, offset, count) -> copy.get(channel).apply(values, offset, count);
    }

    /** What becomes of a value. */
    public double apply(double value) {
        return scale == 0 ? offset : Math.max(low, Math.min(high, value)) * scale + offset;
    }

    /** This map, then clipping of what it makes to a range. */
    public IntensityMap thenClip(double from, double to) {
        if (apply(high) <= from) {
            return constant(from);
        }
        if (apply(low) >= to) {
            return constant(to);
        }
        double lower = Math.max(low, (from - offset) / scale);
        return new IntensityMap(lower, Math.max(lower, Math.min(high, (to - offset) / scale)), scale, offset);
    }

    /** This map, then {@code (value - shift) * factor}. */
    public IntensityMap thenScale(double shift, double factor) {
        return factor == 0 ? constant(0) : new IntensityMap(low, high, scale * factor, (offset - shift) * factor);
    }

    /** Whether values are clipped on both sides. */
    boolean isClipped() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** Replaces values of an array. */
    void apply(float[] values, int first, int count) {
        for (int i = first; i < first + count; i++) {
            values[i] = (float) apply(values[i]);
        }
    }

    private static IntensityMap constant(double value) {
        return new IntensityMap(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, value);
    }
}
