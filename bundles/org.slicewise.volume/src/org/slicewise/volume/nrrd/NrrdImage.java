// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.slicewise.nifti.stored.StoredValues;
import org.slicewise.volume.Grid;

/**
 * An NRRD file whose header was read and checked.
 *
 * <p>Nothing is held open between calls, and an image may be shared between threads.
 */
public final class NrrdImage {

    private final Path path;
    private final NrrdHeader header;
    private final HeaderText text;
    private final HeaderFields fields;

    private NrrdImage(Path path, HeaderText text, HeaderFields fields) throws NrrdFormatException {
        this.path = path;
        this.text = text;
        this.fields = fields;
        this.header = HeaderParser.parse(fields);
    }

    /** Whether a file that begins with these bytes says that it is NRRD; four are enough. */
    public static boolean recognises(byte[] start) {
        return HeaderText.isMagic(start);
    }

    /** Reads an attached or a detached header; a malformed one is a {@link NrrdFormatException}. */
    public static NrrdImage open(Path path) throws IOException {
        HeaderText text = HeaderText.read(path);
        return new NrrdImage(path, text, HeaderFields.of(path, text));
    }

    /** The path that was opened. */
    public Path path() {
        return path;
    }

    /** The facts of the header. */
    public NrrdHeader header() {
        return header;
    }

    /**
     * Finds the values, in their stored order, the first axis fastest.
     *
     * <p>Data files outside of the header's folder, and values that the sizes of the files rule out, are a {@link
     * NrrdFormatException}.
     */
    public StoredValues values() throws IOException {
        return new StoredValues(DataBytes.find(path, text, fields, header), header.type(), 1, 0);
    }

    /** Where the voxels are; a {@link NrrdFormatException} when the axes make no volume. */
    public Grid grid() throws NrrdFormatException {
        try {
            return NrrdGrid.of(header, AxisRoles.of(header));
        } catch (IllegalArgumentException noVolume) {
            throw noVolume(noVolume);
        }
    }

    /** The axis along which a voxel has several values; empty when it has one. */
    public OptionalInt channelAxis() throws NrrdFormatException {
        try {
            return AxisRoles.of(header).channels();
        } catch (IllegalArgumentException noVolume) {
            throw noVolume(noVolume);
        }
    }

    private NrrdFormatException noVolume(IllegalArgumentException cause) {
        String field = header.directions().isEmpty() ? "sizes" : "space directions";
        String found = cause.getMessage().replaceFirst("\\.$", "");
        NrrdFormatException exception = new NrrdFormatException(
                path, fields.position(field), "one to three axes of space and one more of channels", found);
        exception.initCause(cause);
        return exception;
    }
}
