// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The few fields of a NIfTI-1 file that these tests make and look at, written down independently of Slicewise's reader.
 *
 * @param x voxels along x, which is fastest
 * @param y voxels along y
 * @param z voxels along z
 * @param originX millimetres at which the first voxel lies, to the patient's right when negative
 * @param type NIfTI datatype: 2 for 8 bit unsigned, 16 for 32 bit float
 * @param voxels little-endian voxels
 */
record TinyVolume(int x, int y, int z, float originX, short type, byte[] voxels) {

    static final short UINT8 = 2;
    static final short FLOAT32 = 16;
    private static final int HEADER = 352;

    /** Returns the bytes of an uncompressed {@code .nii} file, axes pointing right, anterior, superior; 1 mm voxels. */
    byte[] toBytes() {
        ByteBuffer file = ByteBuffer.allocate(HEADER + voxels.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, 348);
        short[] dims = {3, (short) x, (short) y, (short) z, 1, 1, 1, 1};
        for (int i = 0; i < dims.length; i++) {
            file.putShort(40 + 2 * i, dims[i]);
            file.putFloat(76 + 4 * i, 1);
        }
        file.putShort(70, type).putShort(72, (short) (type == UINT8 ? 8 : 32));
        file.putFloat(108, HEADER).putFloat(112, 1);
        file.put(123, (byte) 2);
        file.putShort(254, (short) 1);
        file.putFloat(280, 1).putFloat(300, 1).putFloat(320, 1);
        file.putFloat(292, originX);
        file.put(344, new byte[] {'n', '+', '1', 0});
        file.put(HEADER, voxels);
        return file.array();
    }

    /** Writes the volume; a name that ends with {@code .gz} is compressed. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream packed = file.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out) {
            packed.write(toBytes());
        }
    }

    /** Reads a little-endian NIfTI-1 file, compressed or not. */
    static TinyVolume read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            bytes = plain.readAllBytes();
        }
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int start = (int) header.getFloat(108);
        byte[] voxels = new byte[bytes.length - start];
        header.get(start, voxels);
        return new TinyVolume(
                header.getShort(42),
                header.getShort(44),
                header.getShort(46),
                header.getFloat(292),
                header.getShort(70),
                voxels);
    }

    TinyVolume withOriginX(float millimetres) {
        return new TinyVolume(x, y, z, millimetres, type, voxels);
    }

    /** Returns the label at a voxel of a mask of 8 bits. */
    int label(int i, int j, int k) {
        return voxels[i + x * (j + y * k)] & 0xff;
    }
}
