// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The bytes of pickles, with the numbers and texts that they are made of. */
final class PickleInput {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_LINE = 256;

    private final Path file;
    private final ByteBuffer bytes;

    PickleInput(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** How many bytes were read. */
    int position() {
        return bytes.position();
    }

    int unsignedByte() throws WeightsFormatException {
        return need(1).get() & 0xff;
    }

    int unsignedShort() throws WeightsFormatException {
        return need(Short.BYTES).getShort() & 0xffff;
    }

    int signedInt() throws WeightsFormatException {
        return need(Integer.BYTES).getInt();
    }

    long unsignedInt() throws WeightsFormatException {
        return Integer.toUnsignedLong(signedInt());
    }

    long signedLong() throws WeightsFormatException {
        return need(Long.BYTES).getLong();
    }

    /** The one number of a pickle whose most significant byte comes first. */
    double number() throws WeightsFormatException {
        return Double.longBitsToDouble(Long.reverseBytes(signedLong()));
    }

    /** A whole number of up to 255 bytes, a {@link Long} if it fits. */
    Number wholeNumber(int length) throws WeightsFormatException {
        byte[] reversed = new byte[length + 1];
        need(length);
        for (int i = length; i > 0; i--) {
            reversed[i] = bytes.get();
        }
        reversed[0] = (byte) (length > 0 && reversed[1] < 0 ? -1 : 0);
        BigInteger number = new BigInteger(reversed);
        if (number.bitLength() < Long.SIZE) {
            return number.longValue();
        }
        return number;
    }

    /** A text in UTF-8. */
    String text(long length) throws WeightsFormatException {
        if (length < 0 || length > LONGEST_TEXT) {
            throw refusal(
                    "texts of at most %,d bytes".formatted(LONGEST_TEXT), "one of " + Long.toUnsignedString(length));
        }
        need((int) length);
        ByteBuffer text = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw refusal("texts in UTF-8", "other bytes");
        }
    }

    /** A short text up to the end of the line. */
    String line() throws WeightsFormatException {
        StringBuilder line = new StringBuilder();
        for (int next = unsignedByte(); next != '\n'; next = unsignedByte()) {
            if (line.length() == LONGEST_LINE || next < ' ' || next > '~') {
                throw refusal("the short name of a type or function", "something else");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    /** Refuses what was read last. */
    WeightsFormatException refusal(String expected, String found) {
        return new WeightsFormatException(
                file, expected, "%s before byte %d of its pickle".formatted(found, bytes.position()));
    }

    private ByteBuffer need(int count) throws WeightsFormatException {
        if (bytes.remaining() < count) {
            throw refusal("a complete pickle of at most a few megabytes", "its end");
        }
        return bytes;
    }
}
