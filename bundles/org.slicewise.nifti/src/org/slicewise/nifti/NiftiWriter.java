// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.slicewise.nifti.stored.NewFile;
import org.slicewise.nifti.stored.NumberType;
import org.slicewise.nifti.stored.ValueWriter;

/**
 * Writes NIfTI files of any version, byte order and real datatype.
 *
 * <p>The name decides on the form: {@code .hdr} or {@code .img} makes a pair, {@code .gz} at the end compresses, all
 * else is a single file. A file is written beside its place and moved there when complete; a failure leaves no trace.
 * The two files of a pair are moved one right after the other, the voxels first: only if the system fails in between do
 * new voxels lie beside the old header.
 */
public final class NiftiWriter {

    /** Gives the values to store, x fastest: {@code (scaled - intercept) / slope} where the header has a scaling. */
    @FunctionalInterface
    public interface Values extends ValueWriter.Source {}

    private NiftiWriter() {}

    /**
     * Writes an image; the header's own voxel offset counts for nothing.
     *
     * @throws IllegalArgumentException when a value does not fit into the datatype, or that is not one real number
     */
    public static void write(Path file, NiftiHeader header, Values values) throws IOException {
        write(file, header, List.of(), values);
    }

    /**
     * Writes an image with texts beside its header, which {@link NiftiImage#comments} gives back.
     *
     * @throws IllegalArgumentException when a value does not fit into the datatype, or that is not one real number
     */
    public static void write(Path file, NiftiHeader header, List<String> comments, Values values) throws IOException {
        NumberType type = header.datatype()
                .number()
                .orElseThrow(() -> new IllegalArgumentException("Voxels of one real number can be written, but not %s."
                        .formatted(header.datatype().label())));
        write(file, header, comments, out -> ValueWriter.write(type, header.byteOrder(), header.values(), values, out));
    }

    /**
     * Writes an image as it was read, voxels of any datatype bit for bit.
     *
     * <p>Left out is what {@link NiftiHeader} does not hold: extensions, and the fields {@code dim_info}, {@code intent_p1}
     * to {@code intent_p3}, {@code intent_name}, {@code slice_start}, {@code slice_end}, {@code slice_code}, {@code
     * slice_duration}, {@code cal_min}, {@code cal_max}, {@code toffset}, {@code aux_file}, and those that NIfTI-1 has from
     * ANALYZE ({@code data_type}, {@code db_name}, {@code extents}, {@code session_error}, {@code regular}, {@code glmin},
     * {@code glmax}). Extents beyond the last dimension become 1, and what follows the first zero of the description is
     * dropped.
     */
    public static void write(Path file, NiftiImage image) throws IOException {
        write(file, image.header(), List.of(), image.bytes()::copyTo);
    }

    private interface Voxels {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void write(Path file, NiftiHeader header, List<String> comments, Voxels voxels) throws IOException {
        try {
            if (NiftiFiles.isPair(file)) {
                writePair(file, header, comments, voxels);
            } else {
                writeSingle(file, header, comments, voxels);
            }
        } catch (IOException failed) {
            throw new IOException("%s: cannot be written: %s".formatted(file, failed.getMessage()), failed);
        }
    }

    private static void writeSingle(Path file, NiftiHeader header, List<String> comments, Voxels content)
            throws IOException {
        try (NewFile whole = new NewFile(file, NiftiFiles.isCompressed(file))) {
            whole.out().write(HeaderEncoder.encode(header, comments, true));
            content.writeTo(whole.out());
            whole.finish();
            whole.commit();
        }
    }

    private static void writePair(Path file, NiftiHeader header, List<String> comments, Voxels content)
            throws IOException {
        boolean compressed = NiftiFiles.isCompressed(file);
        try (NewFile head = new NewFile(NiftiFiles.partner(file, ".hdr"), compressed);
                NewFile voxels = new NewFile(NiftiFiles.partner(file, ".img"), compressed)) {
            head.out().write(HeaderEncoder.encode(header, comments, false));
            head.finish();
            content.writeTo(voxels.out());
            voxels.finish();
            voxels.commit();
            head.commit();
        }
    }
}
