// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/** Values that are made when they are asked for. */
record MadeVoxels(long count, Volume.Values values) implements Voxels {

    @Override
    public float at(long index) {
        float[] value = new float[1];
        values.copy(index, value, 0, 1);
        return value[0];
    }

    @Override
    public float[] all() {
        float[] all = new float[Math.toIntExact(count)];
        values.copy(0, all, 0, all.length);
        return all;
    }

    @Override
    public void copy(long first, long step, float[] into, int offset, int count) {
        if (step == 1) {
            values.copy(first, into, offset, count);
        } else {
            Voxels.super.copy(first, step, into, offset, count);
        }
    }
}
