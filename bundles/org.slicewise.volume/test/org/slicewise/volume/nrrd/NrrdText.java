// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** NRRD files written down by hand in tests, independently of the writer. */
final class NrrdText {

    private NrrdText() {}

    /** A file of these header lines behind the magic, the blank line, and data. */
    static Path file(Path file, byte[] data, String... lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("NRRD0004\n".getBytes(StandardCharsets.US_ASCII));
        for (String line : lines) {
            bytes.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        bytes.write('\n');
        bytes.writeBytes(data);
        return Files.write(file, bytes.toByteArray());
    }

    static Path file(Path file, String data, String... lines) throws IOException {
        return file(file, data.getBytes(StandardCharsets.US_ASCII), lines);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** The numbers 0, 1, 2, ... as bytes. */
    static byte[] counting(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    /** The lines of a header of six bytes, 3 x 2, with more lines behind them. */
    static String[] sixBytes(String... more) {
        return Stream.concat(Stream.of("type: uint8", "dimension: 2", "sizes: 3 2"), Stream.of(more))
                .toArray(String[]::new);
    }
}
