// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.slicewise.nifti.stored.Encoding;

/** One bzip2 stream or several, decoded by Apache Commons Compress. */
record Bzip2() implements Encoding {

    /** The decoder asks for one byte at a time. */
    private static final int BUFFER = 1 << 16;

    @Override
    public String label() {
        return "bzip2";
    }

    /** A block of 900 kB, each byte of which can stand for 51 (runs of 255 in 5 bytes), in no fewer than 32 bytes. */
    @Override
    public long largestRatio() {
        return 51 * 900_000 / 32;
    }

    @Override
    public boolean hasChecksum() {
        return true;
    }

    @Override
    public InputStream decode(InputStream stored) throws IOException {
        try {
            return new Decoded(new BZip2CompressorInputStream(new BufferedInputStream(stored, BUFFER), true));
        } catch (IOException | RuntimeException damaged) {
            throw damage(damaged);
        }
    }

    private static ZipException damage(Exception cause) {
        ZipException damage = new ZipException(cause.getMessage());
        damage.initCause(cause);
        return damage;
    }

    /** Says all damage in one way: the decoder throws runtime exceptions, too. */
    private static final class Decoded extends FilterInputStream {

        Decoded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException | RuntimeException damaged) {
                throw damage(damaged);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (IOException | RuntimeException damaged) {
                throw damage(damaged);
            }
        }
    }
}
