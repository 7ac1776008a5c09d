// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

/**
 * The table of one target axis: of which source voxels each of its voxels is made.
 *
 * <p>Every voxel from {@code from} to before {@code to} has the same number of taps; where the kernel has fewer, one of them
 * is repeated and shares its weight, which changes no sum. The others are outside of the source.
 *
 * @param length the number of voxels along the target axis
 * @param count the taps of a voxel
 * @param index the source indices, those of a voxel together
 * @param weight the weights likewise
 */
record AxisTaps(int length, int from, int to, int count, int[] index, float[] weight) {

    /** The table for the places {@code scale * i + shift} along a source axis. */
    static AxisTaps of(AxisKernel kernel, int length, double scale, double shift) {
        int from = 0;
        while (from < length && !kernel.holds(scale * from + shift)) {
            from++;
        }
        int to = from;
        while (to < length && kernel.holds(scale * to + shift)) {
            to++;
        }
        return of(kernel, length, from, to, scale, shift);
    }

    private static AxisTaps of(AxisKernel kernel, int length, int from, int to, double scale, double shift) {
        int[] indices = new int[kernel.room()];
        double[] weights = new double[kernel.room()];
        int count = 1;
        for (int i = from; i < to; i++) {
            count = Math.max(count, kernel.taps(scale * i + shift, indices, weights));
        }
        AxisTaps table = new AxisTaps(length, from, to, count, new int[length * count], new float[length * count]);
        for (int i = from; i < to; i++) {
            table.set(i, kernel.taps(scale * i + shift, indices, weights), indices, weights);
        }
        return table;
    }

    private void set(int voxel, int taps, int[] indices, double[] weights) {
        int at = voxel * count;
        for (int i = 0; i < taps; i++) {
            index[at + i] = indices[i];
            weight[at + i] = (float) weights[i];
        }
        for (int i = taps; i < count; i++) {
            weight[at] /= 2;
            index[at + i] = index[at];
            weight[at + i] = weight[at];
        }
    }

    boolean isEmpty() {
        return from == to;
    }

    /** The lowest source index of the voxels from {@code first} to before {@code end}. */
    int lowest(int first, int end) {
        int lowest = Integer.MAX_VALUE;
        for (int i = first * count; i < end * count; i++) {
            lowest = Math.min(lowest, index[i]);
        }
        return lowest;
    }

    /** The highest source index of the voxels from {@code first} to before {@code end}. */
    int highest(int first, int end) {
        int highest = -1;
        for (int i = first * count; i < end * count; i++) {
            highest = Math.max(highest, index[i]);
        }
        return highest;
    }

    /** Whether every voxel is a copy of one source voxel. */
    boolean isCopy() {
        return count == 1;
    }

    /** Whether the voxels are copies of consecutive source voxels. */
    boolean isShift() {
        for (int i = from + 1; i < to; i++) {
            if (index[i] != index[i - 1] + 1) {
                return false;
            }
        }
        return isCopy();
    }
}
