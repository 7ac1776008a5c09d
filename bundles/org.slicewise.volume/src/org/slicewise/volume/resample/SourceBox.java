// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import org.slicewise.volume.Extent;

/**
 * A box of the values of a source, copied to the heap with its axes in the order of a target.
 *
 * <p>Sources are read in runs along their x axis only, since they may be mapped files; where that is not the x axis of the
 * target, some rows at a time are turned in a small array. Box axes are those of the target.
 */
final class SourceBox {

    private static final int ROWS = 32;

    private final Source source;
    private final int[] sourceAxis;
    private final long[] steps = new long[3];
    private final int[] first = new int[3];
    private final int[] strides = {1, 0, 0};
    private float[] values = {};
    private float[] rows = {};

    /** A box that is not yet filled; {@code sourceAxis} has for each of its axes the axis of the source. */
    SourceBox(Source source, Extent extent, int[] sourceAxis) {
        this.source = source;
        this.sourceAxis = sourceAxis;
        for (int axis = 0; axis < 3; axis++) {
            steps[axis] =
                    sourceAxis[axis] == 0 ? 1 : sourceAxis[axis] == 1 ? extent.x() : (long) extent.x() * extent.y();
        }
    }

    /** Reads what is between two voxels, both included, given as source indices per axis of the box. */
    void read(int channel, int[] lowest, int[] highest) {
        int[] size = new int[3];
        long start = 0;
        for (int axis = 0; axis < 3; axis++) {
            first[axis] = lowest[axis];
            size[axis] = highest[axis] - lowest[axis] + 1;
            start += lowest[axis] * steps[axis];
        }
        strides[1] = size[0];
        strides[2] = Math.multiplyExact(size[0], size[1]);
        int count = Math.multiplyExact(strides[2], size[2]);
        if (values.length < count) {
            values = new float[count];
        }
        if (sourceAxis[0] == 0) {
            readRows(channel, start, size);
        } else {
            readTurned(channel, start, size);
        }
        source.map(channel, values, count);
    }

    /** The values of the box and, if it was larger before, more. */
    float[] values() {
        return values;
    }

    /** The distance between neighbours along an axis of the box. */
    int stride(int axis) {
        return strides[axis];
    }

    /** The offset of a source index along an axis of the box. */
    int offset(int axis, int sourceIndex) {
        return (sourceIndex - first[axis]) * strides[axis];
    }

    private void readRows(int channel, long start, int[] size) {
        int to = 0;
        for (int k = 0; k < size[2]; k++) {
            for (int j = 0; j < size[1]; j++) {
                source.read(channel, start + j * steps[1] + k * steps[2], values, to, size[0]);
                to += size[0];
            }
        }
    }

    private void readTurned(int channel, long start, int[] size) {
        int along = sourceAxis[1] == 0 ? 1 : 2;
        int across = 3 - along;
        int pitch = size[along] | 1;
        if (rows.length < ROWS * pitch) {
            rows = new float[ROWS * pitch];
        }
        for (int v = 0; v < size[across]; v++) {
            for (int i = 0; i < size[0]; i += ROWS) {
                int count = Math.min(ROWS, size[0] - i);
                for (int row = 0; row < count; row++) {
                    long from = start + (i + row) * steps[0] + v * steps[across];
                    source.read(channel, from, rows, row * pitch, size[along]);
                }
                turn(pitch, count, size[along], v * strides[across] + i, strides[along]);
            }
        }
    }

    /** Writes column by column what was read row by row. */
    private void turn(int pitch, int rowCount, int columns, int to, int stride) {
        for (int column = 0; column < columns; column++) {
            int at = to + column * stride;
            for (int row = 0; row < rowCount; row++) {
                values[at + row] = rows[row * pitch + column];
            }
        }
    }
}
