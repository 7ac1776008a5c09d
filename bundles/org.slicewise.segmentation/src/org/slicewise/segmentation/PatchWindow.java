// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Arrays;
import org.slicewise.volume.Extent;
import org.slicewise.volume.SparseMask;

/**
 * A patch laid over a volume with its first voxel at {@code (x, y, z)}; what lies outside of the volume is padding.
 *
 * @param extent the volume
 * @param patch a given patch
 * @param x may be negative, as may y and z
 */
record PatchWindow(Extent extent, Patch patch, int x, int y, int z) {

    /** Where a window begins that lies in the middle of a volume no longer than it is. */
    static int centred(int length, int window) {
        return -((window - length) / 2);
    }

    /** Copies the window of one channel, with 0 as padding. */
    void copy(float[] volume, int from, float[] into, int at) {
        if (hasPadding()) {
            Arrays.fill(into, at, at + patch.voxels(), 0f);
        }
        forEachRow((source, target, length) -> System.arraycopy(volume, from + source, into, at + target, length));
    }

    /** Copies the window of the classes, with 255 as padding. */
    void copy(byte[] volume, int[] into) {
        if (hasPadding()) {
            Arrays.fill(into, SparseMask.UNANNOTATED);
        }
        forEachRow((source, target, length) -> {
            for (int i = 0; i < length; i++) {
                into[target + i] = Byte.toUnsignedInt(volume[source + i]);
            }
        });
    }

    private boolean hasPadding() {
        return x < 0
                || y < 0
                || z < 0
                || x + patch.x() > extent.x()
                || y + patch.y() > extent.y()
                || z + patch.z() > extent.z();
    }

    /** Calls back for every row of voxels that lies in the window and in the volume. */
    void forEachRow(Row row) {
        int first = Math.max(0, -x);
        int length = Math.min(patch.x(), extent.x() - x) - first;
        for (int k = Math.max(0, -z); k < Math.min(patch.z(), extent.z() - z); k++) {
            for (int j = Math.max(0, -y); j < Math.min(patch.y(), extent.y() - y); j++) {
                int source = ((z + k) * extent.y() + y + j) * extent.x() + x + first;
                row.at(source, (k * patch.y() + j) * patch.x() + first, length);
            }
        }
    }

    /** A row of voxels by its first index in the volume, its first index in the patch, and its length. */
    @FunctionalInterface
    interface Row {
        void at(int inVolume, int inPatch, int length);
    }
}
