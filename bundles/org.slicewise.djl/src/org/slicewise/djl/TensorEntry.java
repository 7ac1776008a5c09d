// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** One tensor as a {@code .npy} file, version 1.0, little-endian 32-bit floats, uncompressed within a zip. */
final class TensorEntry {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private TensorEntry() {}

    static void write(ZipOutputStream zip, TensorFact fact, float[] values) throws IOException {
        byte[] bytes = npy(fact, values);
        ZipEntry entry = new ZipEntry(name(fact));
        entry.setTime(0);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc(bytes));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** The values of a tensor whose size was checked against the length of the file. */
    static float[] read(ZipFile zip, TensorFact fact, ModelFile file) throws IOException {
        byte[] header = header(fact);
        byte[] bytes = bytes(zip, fact, header.length + Math.toIntExact(fact.size() * Float.BYTES), file);
        if (!Arrays.equals(header, Arrays.copyOf(bytes, header.length))) {
            throw file.refusal(
                    "%s with shape %s".formatted(name(fact), fact.shape()), "another shape or type of numbers");
        }
        float[] values = new float[Math.toIntExact(fact.size())];
        ByteBuffer.wrap(bytes, header.length, bytes.length - header.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    private static byte[] bytes(ZipFile zip, TensorFact fact, int expected, ModelFile file) throws IOException {
        ZipEntry entry = zip.getEntry(name(fact));
        if (entry == null) {
            throw file.refusal(name(fact), "none");
        }
        if (entry.getSize() != expected) {
            throw file.refusal(
                    "%,d bytes of %s for shape %s".formatted(expected, name(fact), fact.shape()),
                    "%,d".formatted(entry.getSize()));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(expected);
            if (bytes.length != expected || crc(bytes) != entry.getCrc()) {
                throw file.refusal("%s as it was written".formatted(name(fact)), "it damaged");
            }
            return bytes;
        }
    }

    private static String name(TensorFact fact) {
        return fact.name() + ".npy";
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static byte[] npy(TensorFact fact, float[] values) {
        byte[] header = header(fact);
        int length = header.length + values.length * Float.BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(header).asFloatBuffer().put(values);
        return bytes.array();
    }

    /** Everything before the numbers; its length is a multiple of 64, as the format asks. */
    private static byte[] header(TensorFact fact) {
        String shape = fact.shape().stream().map(side -> side + ",").collect(Collectors.joining(" ", "(", ")"));
        String text = "{'descr': '<f4', 'fortran_order': False, 'shape': %s, }".formatted(shape);
        int length = (MAGIC.length + 2 + text.length() + 1 + 63) / 64 * 64 - MAGIC.length - 2;
        String padded = text + " ".repeat(length - text.length() - 1) + "\n";
        return ByteBuffer.allocate(MAGIC.length + 2 + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) length)
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
