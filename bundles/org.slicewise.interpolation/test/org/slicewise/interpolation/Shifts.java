// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.ArrayList;
import java.util.List;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Volume;

/** An affinity that knows that everything moves so many pixels along the first in-plane axis from slice to slice. */
final class Shifts implements SliceAffinity {

    private final int step;
    private final List<String> carried = new ArrayList<>();
    private int open;

    Shifts(int step) {
        this.step = step;
    }

    /** What was carried from where to where. */
    List<String> carried() {
        return carried;
    }

    /** How many carriers were not closed. */
    int open() {
        return open;
    }

    @Override
    public SliceCarrier carrier(Volume image, Axis axis) {
        open++;
        Extent extent = image.grid().extent();
        int width = extent.planeWidth(axis);
        return new SliceCarrier() {
            @Override
            public float[][] carry(int from, int to, float[][] values) {
                carried.add(from + ">" + to);
                return shifted(values, width, step * (to - from));
            }

            @Override
            public void close() {
                open--;
            }
        };
    }

    private static float[][] shifted(float[][] values, int width, int by) {
        float[][] shifted = new float[values.length][values[0].length];
        for (int label = 0; label < values.length; label++) {
            for (int i = 0; i < shifted[label].length; i++) {
                int column = Math.max(0, Math.min(width - 1, i % width - by));
                shifted[label][i] = values[label][i - i % width + column];
            }
        }
        return shifted;
    }

    @Override
    public void close() {}
}
