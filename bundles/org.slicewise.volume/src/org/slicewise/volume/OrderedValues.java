// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/**
 * Reads a volume a few planes at a time, as they are stored, and puts each value where another order has it.
 *
 * @param source the extent of the volume as it is stored
 * @param first where the first stored value of a channel goes
 * @param steps how far apart neighbours along each stored axis go
 */
record OrderedValues(Extent source, int first, int[] steps) {

    /** How many planes are read together, so that a line of the cache is used while it is there. */
    private static final int TOGETHER = 16;

    /** All values of a volume in a new array whose axis t is stored axis {@code sourceAxis[t]}, or that backwards. */
    static float[] of(Volume volume, int[] sourceAxis, boolean[] flipped) {
        Extent extent = volume.grid().extent();
        int voxels = Math.toIntExact(extent.voxels());
        float[] values = new float[Math.multiplyExact(voxels, volume.channels())];
        OrderedValues places = places(extent, sourceAxis, flipped);
        for (int channel = 0; channel < volume.channels(); channel++) {
            places.copy(volume, channel, values, channel * voxels);
        }
        return values;
    }

    private static OrderedValues places(Extent source, int[] sourceAxis, boolean[] flipped) {
        int[] steps = new int[3];
        int first = 0;
        int stride = 1;
        for (int axis = 0; axis < 3; axis++) {
            int stored = sourceAxis[axis];
            int length = source.along(Axis.values()[stored]);
            steps[stored] = flipped[axis] ? -stride : stride;
            first += flipped[axis] ? stride * (length - 1) : 0;
            stride *= length;
        }
        return new OrderedValues(source, first, steps);
    }

    private void copy(Volume volume, int channel, float[] into, int start) {
        int plane = source.x() * source.y();
        float[] planes = new float[Math.min(TOGETHER, source.z()) * plane];
        for (int z = 0; z < source.z(); z += TOGETHER) {
            int count = Math.min(TOGETHER, source.z() - z);
            volume.copy(channel, (long) z * plane, planes, 0, count * plane);
            int at = start + first + z * steps[2];
            Workers.forEach(source.y(), y -> copyRows(planes, y, count, into, at + y * steps[1]));
        }
    }

    /** Copies the rows that have the same y in several planes. */
    private void copyRows(float[] planes, int y, int count, float[] into, int at) {
        int plane = source.x() * source.y();
        for (int x = 0; x < source.x(); x++) {
            int to = at + x * steps[0];
            int from = y * source.x() + x;
            for (int z = 0; z < count; z++) {
                into[to + z * steps[2]] = planes[from + z * plane];
            }
        }
    }
}
