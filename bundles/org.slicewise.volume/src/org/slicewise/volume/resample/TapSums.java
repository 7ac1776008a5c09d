// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

/** Weighted sums of source values by the table of one axis; the plain loops are for the compiler, which vectorises them. */
final class TapSums {

    private TapSums() {}

    /**
     * Sums whole rows (or planes) for one voxel of an axis: {@code into[i]} becomes the weighted sum of
     * {@code from[start + index * stride + i]} over the voxel's taps.
     */
    static void across(AxisTaps taps, int voxel, float[] from, int start, int stride, float[] into, int length) {
        int tap = voxel * taps.count();
        int end = tap + taps.count();
        if (taps.count() % 2 == 1) {
            scale(from, start + taps.index()[tap] * stride, taps.weight()[tap], into, length);
            tap++;
        } else {
            int a = start + taps.index()[tap] * stride;
            int b = start + taps.index()[tap + 1] * stride;
            set(from, a, taps.weight()[tap], b, taps.weight()[tap + 1], into, length);
            tap += 2;
        }
        for (; tap < end; tap += 2) {
            int a = start + taps.index()[tap] * stride;
            int b = start + taps.index()[tap + 1] * stride;
            add(from, a, taps.weight()[tap], b, taps.weight()[tap + 1], into, length);
        }
    }

    private static void scale(float[] from, int a, float u, float[] into, int length) {
        for (int i = 0; i < length; i++) {
            into[i] = u * from[a + i];
        }
    }

    private static void set(float[] from, int a, float u, int b, float v, float[] into, int length) {
        for (int i = 0; i < length; i++) {
            into[i] = u * from[a + i] + v * from[b + i];
        }
    }

    private static void add(float[] from, int a, float u, int b, float v, float[] into, int length) {
        for (int i = 0; i < length; i++) {
            into[i] += u * from[a + i] + v * from[b + i];
        }
    }

    /** Sums along a row: {@code into[offset + i]} for each voxel i that is in the source, from {@code from[start + index]}. */
    static void along(AxisTaps taps, float[] from, int start, float[] into, int offset) {
        switch (taps.count()) {
            case 1 -> alongOne(taps, from, start, into, offset);
            case 2 -> alongTwo(taps, from, start, into, offset);
            default -> alongMany(taps, from, start, into, offset);
        }
    }

    private static void alongOne(AxisTaps taps, float[] from, int start, float[] into, int offset) {
        int[] index = taps.index();
        for (int i = taps.from(); i < taps.to(); i++) {
            into[offset + i] = from[start + index[i]];
        }
    }

    private static void alongTwo(AxisTaps taps, float[] from, int start, float[] into, int offset) {
        int[] index = taps.index();
        float[] weight = taps.weight();
        for (int i = taps.from(); i < taps.to(); i++) {
            int t = 2 * i;
            into[offset + i] = weight[t] * from[start + index[t]] + weight[t + 1] * from[start + index[t + 1]];
        }
    }

    private static void alongMany(AxisTaps taps, float[] from, int start, float[] into, int offset) {
        int[] index = taps.index();
        float[] weight = taps.weight();
        int count = taps.count();
        for (int i = taps.from(); i < taps.to(); i++) {
            float sum = 0;
            for (int t = i * count; t < i * count + count; t++) {
                sum += weight[t] * from[start + index[t]];
            }
            into[offset + i] = sum;
        }
    }
}
