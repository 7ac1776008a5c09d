// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.slicewise.nifti.stored.NewFile;
import org.slicewise.nifti.stored.StoredBytes;
import org.slicewise.nifti.stored.ValueWriter;

/**
 * Writes NRRD files of any type and byte order, raw or compressed with gzip.
 *
 * <p>The name decides on the form: {@code .nhdr} makes a header and a file {@code .raw} or {@code .raw.gz} beside it, all
 * else has both in one. A file is written beside its place and moved there when complete; a failure leaves no trace.
 * The two files of a detached header are moved one right after the other, the values first: only if the system fails in
 * between do new values lie beside the old header.
 */
public final class NrrdWriter {

    private static final String DETACHED = ".nhdr";

    private NrrdWriter() {}

    /**
     * Writes an image.
     *
     * @throws IllegalArgumentException when a value does not fit into the type, or the encoding is not written
     */
    public static void write(Path file, NrrdHeader header, ValueWriter.Source values) throws IOException {
        if (!header.encoding().isWritten()) {
            throw new IllegalArgumentException("NRRD is written raw or with gzip, but not as %s."
                    .formatted(header.encoding().label()));
        }
        write(file, header, out -> ValueWriter.write(header.type(), header.byteOrder(), header.values(), values, out));
    }

    /** Writes an image as it was read, its values bit for bit; compressed with gzip unless it was raw. */
    public static void write(Path file, NrrdImage image) throws IOException {
        StoredBytes bytes = image.values().bytes();
        NrrdEncoding encoding = image.header().encoding();
        NrrdHeader header = image.header().with(bytes.order(), encoding.isWritten() ? encoding : NrrdEncoding.GZIP);
        write(file, header, bytes::copyTo);
    }

    private interface Data {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void write(Path file, NrrdHeader header, Data data) throws IOException {
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(DETACHED)) {
                writeDetached(file, header, data);
            } else {
                writeAttached(file, header, data);
            }
        } catch (IOException failed) {
            throw new IOException("%s: cannot be written: %s".formatted(file, failed.getMessage()), failed);
        }
    }

    private static void writeAttached(Path file, NrrdHeader header, Data data) throws IOException {
        try (NewFile whole = new NewFile(file, false)) {
            whole.out().write(HeaderWriter.write(header, Optional.empty()));
            if (header.encoding() == NrrdEncoding.GZIP) {
                GZIPOutputStream compressed = NewFile.gzip(whole.out());
                data.writeTo(compressed);
                compressed.finish();
            } else {
                data.writeTo(whole.out());
            }
            whole.finish();
            whole.commit();
        }
    }

    private static void writeDetached(Path file, NrrdHeader header, Data data) throws IOException {
        boolean compressed = header.encoding() == NrrdEncoding.GZIP;
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - DETACHED.length());
        String dataName = stem + (compressed ? ".raw.gz" : ".raw");
        try (NewFile head = new NewFile(file, false);
                NewFile values = new NewFile(file.resolveSibling(dataName), compressed)) {
            head.out().write(HeaderWriter.write(header, Optional.of(dataName)));
            head.finish();
            data.writeTo(values.out());
            values.finish();
            values.commit();
            head.commit();
        }
    }
}
