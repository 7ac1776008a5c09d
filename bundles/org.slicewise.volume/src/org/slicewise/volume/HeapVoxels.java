// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/** Values in an array. */
record HeapVoxels(float[] all) implements Voxels {

    @Override
    public float at(long index) {
        return all[(int) index];
    }

    @Override
    public void copy(long first, long step, float[] into, int offset, int count) {
        if (step == 1) {
            System.arraycopy(all, (int) first, into, offset, count);
        } else {
            Voxels.super.copy(first, step, into, offset, count);
        }
    }
}
