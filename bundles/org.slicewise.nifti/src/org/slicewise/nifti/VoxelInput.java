// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A stream over the bytes of the voxels, in the order and byte order of the file. */
final class VoxelInput implements Closeable {

    /** How far a compressed file may go on behind its last voxel; a longer one is taken for a decompression bomb. */
    private static final long LARGEST_REST = 1L << 28;

    private static final int CHUNK = 1 << 16;

    private final StoredFile file;
    private final InputStream in;
    private long position;

    VoxelInput(StoredFile file, long offset) throws IOException {
        this.file = file;
        this.in = file.compressed() ? file.open() : file.openAt(offset);
        this.position = file.compressed() ? 0 : offset;
        try {
            skipTo(offset);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Fills the first bytes of an array, or fails because the file ends before. */
    void read(byte[] into, int count) throws IOException {
        int got = readUpTo(into, count);
        if (got < count) {
            throw tooShort(count - got);
        }
    }

    /** Reads a compressed file to its end, where its checksum is. */
    void finish() throws IOException {
        if (!file.compressed()) {
            return;
        }
        long last = position;
        byte[] ignored = new byte[CHUNK];
        while (readUpTo(ignored, CHUNK) > 0) {
            if (position - last > LARGEST_REST) {
                throw new NiftiFormatException(
                        file.path(),
                        last,
                        "the end of the data, as its header declares",
                        "more than %d MB that follow".formatted(LARGEST_REST >> 20));
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void skipTo(long offset) throws IOException {
        byte[] ignored = new byte[CHUNK];
        while (position < offset) {
            read(ignored, (int) Math.min(CHUNK, offset - position));
        }
    }

    private int readUpTo(byte[] into, int count) throws IOException {
        try {
            int got = in.readNBytes(into, 0, count);
            position += got;
            return got;
        } catch (EOFException | ZipException damaged) {
            throw file.damage(position, damaged);
        }
    }

    private NiftiFormatException tooShort(int missing) {
        return new NiftiFormatException(
                file.path(), position, "at least %d bytes more of voxels".formatted(missing), "the end of the data");
    }
}
