// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** The CRC-32C of voxels, by which images are told apart. */
final class VoxelChecksum {

    private static final int CHUNK = 1 << 16;

    private final CRC32C crc = new CRC32C();
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);

    /** Adds voxels, each as a 32-bit float. */
    void add(float[] voxels) {
        for (int done = 0; done < voxels.length; ) {
            int next = Math.min(voxels.length - done, CHUNK / Float.BYTES);
            chunk.clear().asFloatBuffer().put(voxels, done, next);
            crc.update(chunk.limit(next * Float.BYTES));
            done += next;
        }
    }

    /** Eight hexadecimal digits. */
    String text() {
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
