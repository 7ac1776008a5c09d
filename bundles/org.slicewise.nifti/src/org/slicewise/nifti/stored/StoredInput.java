// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A stream over a run of the decoded bytes of a file. */
final class StoredInput implements Closeable {

    /** How far an encoded file may go on behind its run; a longer one is taken for a decompression bomb. */
    private static final long LARGEST_REST = 1L << 20;

    private static final int CHUNK = 1 << 13;

    private final StoredFile file;
    private final InputStream in;
    private long position;

    StoredInput(StoredRun run) throws IOException {
        this.file = run.file();
        this.in = file.isRaw() ? file.openAt(run.offset()) : file.open();
        this.position = file.isRaw() ? run.offset() : 0;
        try {
            skipTo(run.offset());
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Fills a part of an array, or fails because the file ends before. */
    void read(byte[] into, int at, int count) throws IOException {
        int got = readUpTo(into, at, count);
        if (got < count) {
            throw tooShort(count - got);
        }
    }

    /** Reads a file to its end where its checksum is there. */
    void finish() throws IOException {
        if (!file.encoding().hasChecksum()) {
            return;
        }
        long last = position;
        byte[] ignored = new byte[CHUNK];
        while (readUpTo(ignored, 0, CHUNK) > 0) {
            if (position - last > LARGEST_REST) {
                throw file.errors()
                        .at(
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
        byte[] ignored = new byte[(int) Math.min(CHUNK, offset - position)];
        while (position < offset) {
            read(ignored, 0, (int) Math.min(CHUNK, offset - position));
        }
    }

    private int readUpTo(byte[] into, int at, int count) throws IOException {
        try {
            int got = in.readNBytes(into, at, count);
            position += got;
            return got;
        } catch (EOFException | ZipException damaged) {
            throw file.damage(position, damaged);
        }
    }

    private StoredFormatException tooShort(int missing) {
        return file.errors()
                .at(
                        file.path(),
                        position,
                        "at least %d bytes more of voxels".formatted(missing),
                        "the end of the data");
    }
}
