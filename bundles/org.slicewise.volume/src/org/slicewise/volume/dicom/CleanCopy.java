// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;

/**
 * A compressed copy of a NIfTI file without the free texts of its header: dcm2niix puts the time of the acquisition and
 * the image comments there, which may name the patient. Everything else is copied byte by byte.
 */
final class CleanCopy {

    private static final int BLOCK = 1 << 18;

    /** As our own NIfTI writer compresses: within 6 % of level 6 in half of its time. */
    private static final int LEVEL = 4;

    /** Offset and length of db_name, descrip and aux_file (nifti1.h), the first of which NIfTI-2 does not have. */
    private static final int[][] TEXTS_1 = {{14, 18}, {148, 80}, {228, 24}};

    private static final int[][] TEXTS_2 = {{240, 80}, {320, 24}};
    private static final int SIZE_1 = 348;
    private static final int SIZE_2 = 540;

    private CleanCopy() {}

    /** Writes the copy; a {@link CancellationException} ends it. */
    static void write(Path uncompressed, Path compressed, BooleanSupplier cancelled) throws IOException {
        try (InputStream in = Files.newInputStream(uncompressed);
                OutputStream out = new Gzip(Files.newOutputStream(compressed))) {
            byte[] block = in.readNBytes(BLOCK);
            clean(uncompressed, block);
            while (block.length > 0) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                out.write(block);
                block = in.readNBytes(BLOCK);
            }
        }
    }

    private static void clean(Path file, byte[] head) throws IOException {
        if (head.length < SIZE_1) {
            throw new EOFException("%s ends within its header; dcm2niix did not finish it.".formatted(file));
        }
        for (int[] text : isSecondVersion(head) && head.length >= SIZE_2 ? TEXTS_2 : TEXTS_1) {
            Arrays.fill(head, text[0], text[0] + text[1], (byte) 0);
        }
    }

    private static boolean isSecondVersion(byte[] head) {
        int little = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
        return little == SIZE_2 || Integer.reverseBytes(little) == SIZE_2;
    }

    /** A gzip stream that is fast rather than small. */
    private static final class Gzip extends GZIPOutputStream {

        Gzip(OutputStream out) throws IOException {
            super(out, BLOCK);
            def.setLevel(LEVEL);
        }
    }
}
