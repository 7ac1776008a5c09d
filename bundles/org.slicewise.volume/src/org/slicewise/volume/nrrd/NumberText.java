// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.slicewise.nifti.stored.Encoding;
import org.slicewise.nifti.stored.NumberType;

/**
 * Numbers as words with white space between, decoded to the bytes that they would be raw.
 *
 * @param start where in the file the words begin
 */
record NumberText(Path path, long start, NumberType type) implements Encoding {

    /** The byte order of the decoded numbers. */
    static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private static final int LONGEST_WORD = 1 << 10;

    @Override
    public String label() {
        return "ascii";
    }

    /** A digit and a blank stand for a number of at most 8 bytes. */
    @Override
    public long largestRatio() {
        return 8;
    }

    @Override
    public boolean hasChecksum() {
        return false;
    }

    @Override
    public InputStream decode(InputStream stored) {
        return new Words(new BufferedInputStream(stored));
    }

    private final class Words extends InputStream {

        private final InputStream in;
        private final ByteBuffer number =
                ByteBuffer.allocate(type.bytes()).order(ORDER).limit(0);
        private final StringBuilder word = new StringBuilder();
        private long position = start;

        Words(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return number.hasRemaining() || next() ? number.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int done = 0;
            while (done < length && (number.hasRemaining() || next())) {
                int part = Math.min(length - done, number.remaining());
                number.get(into, offset + done, part);
                done += part;
            }
            return done == 0 && length > 0 ? -1 : done;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        /** Decodes the next word; false at the end of the file. */
        private boolean next() throws IOException {
            word.setLength(0);
            int read = in.read();
            while (read >= 0 && (read > ' ' || word.isEmpty())) {
                position++;
                if (read > ' ') {
                    word.append((char) read);
                }
                if (word.length() > LONGEST_WORD) {
                    throw noNumber("a longer word");
                }
                read = in.read();
            }
            position += read >= 0 ? 1 : 0;
            if (word.isEmpty()) {
                return false;
            }
            put(number.clear());
            number.flip();
            return true;
        }

        private void put(ByteBuffer into) throws NrrdFormatException {
            String text = word.toString();
            switch (type) {
                case FLOAT32 -> into.putFloat((float) real(text));
                case FLOAT64 -> into.putDouble(real(text));
                case UINT64 -> into.putLong(unsigned(text));
                default -> putWhole(whole(text), into);
            }
        }

        private void putWhole(long value, ByteBuffer into) {
            switch (type.bytes()) {
                case 1 -> into.put((byte) value);
                case 2 -> into.putShort((short) value);
                case 4 -> into.putInt((int) value);
                default -> into.putLong(value);
            }
        }

        private double real(String text) throws NrrdFormatException {
            return NumberWords.real(text).orElseThrow(() -> noNumber(shown(text)));
        }

        private long unsigned(String text) throws NrrdFormatException {
            try {
                return Long.parseUnsignedLong(text);
            } catch (NumberFormatException e) {
                throw noNumber(shown(text));
            }
        }

        private long whole(String text) throws NrrdFormatException {
            int bits = type.bytes() * Byte.SIZE;
            long largest = type.isSigned() ? Long.MAX_VALUE >> Long.SIZE - bits : (1L << bits) - 1;
            long smallest = type.isSigned() ? -largest - 1 : 0;
            return NumberWords.whole(text)
                    .filter(value -> value >= smallest && value <= largest)
                    .orElseThrow(() -> noNumber(shown(text)));
        }

        private String shown(String text) {
            String cut = text.length() > 24 ? text.substring(0, 24) + "..." : text;
            return "\"" + cut.replaceAll("[^ -~]", "?") + "\"";
        }

        private NrrdFormatException noNumber(String found) {
            return new NrrdFormatException(path, position - word.length(), "a number of type " + type.label(), found);
        }
    }
}
