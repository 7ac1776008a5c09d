// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.slicewise.nifti.stored.Sha256;

/** A checksum by which sparse masks are told apart. */
public final class MaskChecksum {

    private static final int AFFINE = 12;

    private MaskChecksum() {}

    /** The SHA-256, in hexadecimal, of extent, affine and axis, and of index and labels of every annotated slice. */
    public static String of(SparseMask mask) {
        AnnotatedSlices annotated = mask.annotated();
        Extent extent = mask.grid().extent();
        MessageDigest digest = Sha256.begin();
        digest.update(place(mask.grid(), annotated.axis()));
        Mask labels = mask.toFileMask();
        int[] plane = new int[Math.toIntExact(extent.voxels() / extent.along(annotated.axis()))];
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(plane.length + 1, Integer.BYTES));
        for (int slice : annotated.indices()) {
            labels.slice(annotated.axis(), slice, plane);
            bytes.clear();
            bytes.asIntBuffer().put(slice).put(plane);
            digest.update(bytes);
        }
        return Sha256.hex(digest);
    }

    private static byte[] place(Grid grid, Axis axis) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * Integer.BYTES + AFFINE * Double.BYTES);
        bytes.putInt(grid.extent().x())
                .putInt(grid.extent().y())
                .putInt(grid.extent().z());
        bytes.putInt(axis.ordinal());
        for (int i = 0; i < AFFINE; i++) {
            bytes.putDouble(grid.affine().at(i / 4, i % 4));
        }
        return bytes.array();
    }
}
