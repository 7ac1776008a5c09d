// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What the first bytes of a DICOM file tell: which class of object it is. At most {@link #MOST_BYTES} are read.
 *
 * <p>The file meta information is explicit VR little endian, whatever follows it (DICOM PS3.10, section 7.1; lengths of
 * elements: PS3.5, section 7.1.2).
 *
 * @param sopClass the Media Storage SOP Class UID (0002,0002); empty where the file has no readable one
 */
record DicomFileMeta(Optional<String> sopClass) {

    static final int MOST_BYTES = 8192;

    private static final int PREAMBLE = 128;
    private static final byte[] MAGIC = "DICM".getBytes(StandardCharsets.US_ASCII);
    private static final int META_GROUP = 0x0002;
    private static final int IDENTIFYING_GROUP = 0x0008;
    private static final int MEDIA_STORAGE_SOP_CLASS = 0x0002;
    private static final Set<String> LONG_LENGTHS =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

    /** Looks into a file; empty when it does not begin as a DICOM file does. */
    static Optional<DicomFileMeta> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(MOST_BYTES));
        }
    }

    /** Looks at the first bytes of a file. */
    static Optional<DicomFileMeta> of(byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (hasMagic(bytes)) {
            return Optional.of(new DicomFileMeta(sopClass(bytes.position(PREAMBLE + MAGIC.length))));
        }
        return beginsWithAnElement(bytes) ? Optional.of(new DicomFileMeta(Optional.empty())) : Optional.empty();
    }

    private static boolean hasMagic(ByteBuffer bytes) {
        int end = PREAMBLE + MAGIC.length;
        return bytes.limit() >= end && bytes.slice(PREAMBLE, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    /** Old files have no preamble: they begin with group 0002 or 0008 in either byte order, element below 0100. */
    private static boolean beginsWithAnElement(ByteBuffer bytes) {
        if (bytes.limit() < 8) {
            return false;
        }
        boolean little = isFirst(bytes.getShort(0), bytes.getShort(2));
        return little || isFirst(Short.reverseBytes(bytes.getShort(0)), Short.reverseBytes(bytes.getShort(2)));
    }

    private static boolean isFirst(short group, short element) {
        return (group == META_GROUP || group == IDENTIFYING_GROUP) && element >= 0 && element < 0x100;
    }

    private static Optional<String> sopClass(ByteBuffer bytes) {
        try {
            while (Short.toUnsignedInt(bytes.getShort()) == META_GROUP) {
                int element = Short.toUnsignedInt(bytes.getShort());
                int length = length(bytes);
                if (length < 0 || length > bytes.remaining()) {
                    return Optional.empty();
                }
                if (element == MEDIA_STORAGE_SOP_CLASS) {
                    return uid(bytes, length);
                }
                bytes.position(bytes.position() + length);
            }
            return Optional.empty();
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static int length(ByteBuffer bytes) {
        String type = "%c%c".formatted(bytes.get() & 0xFF, bytes.get() & 0xFF);
        int length = Short.toUnsignedInt(bytes.getShort());
        return LONG_LENGTHS.contains(type) ? bytes.getInt() : length;
    }

    private static Optional<String> uid(ByteBuffer bytes, int length) {
        byte[] value = new byte[length];
        bytes.get(value);
        String uid = new String(value, StandardCharsets.US_ASCII).replaceAll("[\\x00 ]+$", "");
        return uid.matches("[0-9.]{1,64}") ? Optional.of(uid) : Optional.empty();
    }
}
