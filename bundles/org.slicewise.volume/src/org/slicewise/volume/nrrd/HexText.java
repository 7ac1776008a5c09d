// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.slicewise.nifti.stored.Encoding;

/**
 * Two hexadecimal digits a byte, with white space anywhere.
 *
 * @param start where in the file the digits begin
 */
record HexText(Path path, long start) implements Encoding {

    @Override
    public String label() {
        return "hex";
    }

    @Override
    public long largestRatio() {
        return 1;
    }

    @Override
    public boolean hasChecksum() {
        return false;
    }

    @Override
    public InputStream decode(InputStream stored) {
        return new Digits(new BufferedInputStream(stored));
    }

    private final class Digits extends InputStream {

        private final InputStream in;
        private long position = start;

        Digits(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int high = digit();
            int low = high < 0 ? -1 : digit();
            return low < 0 ? -1 : high << 4 | low;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int done = 0;
            int next = 0;
            while (done < length && (next = read()) >= 0) {
                into[offset + done++] = (byte) next;
            }
            return done == 0 && length > 0 ? -1 : done;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private int digit() throws IOException {
            int read = in.read();
            position++;
            while (read >= 0 && Character.isWhitespace(read)) {
                read = in.read();
                position++;
            }
            int digit = read < 0 ? 0 : Character.digit(read, 16);
            if (digit < 0) {
                throw new NrrdFormatException(path, position - 1, "a hexadecimal digit", "the byte " + read);
            }
            return read < 0 ? -1 : digit;
        }
    }
}
