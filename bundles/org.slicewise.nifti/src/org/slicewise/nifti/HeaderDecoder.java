// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slicewise.nifti.stored.Excerpt;

/** Reads the bytes of a header, and refuses what cannot be one. */
final class HeaderDecoder {

    /** Enough bytes for the longest header. */
    static final int LONGEST = 540;

    private static final int SHORTEST = 348;

    private final Path path;
    private final byte[] bytes;
    private final ByteBuffer header;
    private final HeaderLayout layout;
    private final boolean singleFile;

    /** Takes the first bytes of a file, fewer than {@link #LONGEST} only where the file ends. */
    HeaderDecoder(Path path, byte[] bytes) throws NiftiFormatException {
        this.path = path;
        this.bytes = bytes;
        if (bytes.length < SHORTEST) {
            throw error(bytes.length, "a header of 348 bytes (NIfTI-1) or 540 bytes (NIfTI-2)", "the end of the file");
        }
        this.header = ByteBuffer.wrap(bytes);
        this.layout = findLayout();
        this.singleFile = findSingleFile();
    }

    /** Whether the magic says that header and voxels share a file. */
    boolean isSingleFile() {
        return singleFile;
    }

    /** Refuses voxels that begin inside the header they share a file with. */
    void requireRoomForHeader(NiftiHeader decoded) throws NiftiFormatException {
        if (decoded.voxelOffset() < layout.singleFileOffset()) {
            throw error(
                    layout.voxelOffset,
                    "at least %d bytes before the voxels of a single file".formatted(layout.singleFileOffset()),
                    "" + decoded.voxelOffset());
        }
    }

    NiftiHeader decode() throws NiftiFormatException {
        NiftiDatatype datatype = datatype();
        double slope = layout.real(header, layout.scaling, 0);
        double intercept = layout.real(header, layout.scaling, 1);
        if (slope != 0 && Double.isFinite(slope) && !Double.isFinite(intercept)) {
            long at = layout.scaling + layout.realBytes();
            throw error(at, "a finite intercept to the slope " + slope, "" + intercept);
        }
        int units = layout == HeaderLayout.NIFTI1 ? header.get(layout.units) : header.getInt(layout.units);
        return new NiftiHeader(
                layout.version,
                header.order(),
                dims(),
                datatype,
                voxelOffset(),
                slope,
                intercept,
                reals(layout.pixdim, 8),
                units,
                layout.code(header, layout.forms, 0),
                reals(layout.quaternion, 6),
                layout.code(header, layout.forms, 1),
                reals(layout.sform, 12),
                layout.code(header, layout.intent, 0),
                description());
    }

    private HeaderLayout findLayout() throws NiftiFormatException {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            header.order(order);
            for (HeaderLayout candidate : HeaderLayout.values()) {
                if (header.getInt(0) == candidate.size && bytes.length >= candidate.size) {
                    return candidate;
                }
            }
        }
        throw error(0, "the header size 348 (NIfTI-1) or 540 (NIfTI-2)", shown(0));
    }

    private boolean findSingleFile() throws NiftiFormatException {
        for (boolean single : new boolean[] {true, false}) {
            byte[] magic = layout.magic(single);
            int at = layout.magic;
            if (Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length)) {
                return single;
            }
        }
        throw error(
                layout.magic,
                "the magic n+%d or ni%<d (an ANALYZE image has none: convert it)".formatted(layout.version),
                shown(layout.magic));
    }

    private List<Long> dims() throws NiftiFormatException {
        long count = layout.dim(header, 0);
        if (count < 1 || count > HeaderLayout.DIMENSIONS) {
            throw error(layout.dim, "1 to 7 dimensions", "" + count);
        }
        List<Long> dims = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            long extent = layout.dim(header, i);
            if (extent < 1) {
                long at = layout.dim + (long) i * layout.dimBytes();
                throw error(at, "at least 1 voxel along dimension " + i, "" + extent);
            }
            dims.add(extent);
        }
        return dims;
    }

    private NiftiDatatype datatype() throws NiftiFormatException {
        int code = header.getShort(layout.datatype);
        NiftiDatatype datatype = NiftiDatatype.ofCode(code)
                .orElseThrow(() -> error(layout.datatype, "a datatype code such as 2 (uint8)", "" + code));
        int bits = header.getShort(layout.bitpix);
        int expected = datatype.bytes() * Byte.SIZE;
        if (bits != expected) {
            throw error(layout.bitpix, "%d bits for %s".formatted(expected, datatype.label()), "" + bits);
        }
        return datatype;
    }

    private long voxelOffset() throws NiftiFormatException {
        if (layout == HeaderLayout.NIFTI2) {
            return requireOffset(header.getLong(layout.voxelOffset));
        }
        float offset = header.getFloat(layout.voxelOffset);
        if (offset != (long) offset) {
            throw error(layout.voxelOffset, "a whole number of bytes before the voxels", "" + offset);
        }
        return requireOffset((long) offset);
    }

    private long requireOffset(long offset) throws NiftiFormatException {
        if (offset < 0) {
            throw error(layout.voxelOffset, "no negative number of bytes before the voxels", "" + offset);
        }
        return offset;
    }

    private List<Double> reals(int at, int count) {
        List<Double> reals = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            reals.add(layout.real(header, at, i));
        }
        return reals;
    }

    private String description() {
        int end = layout.description;
        while (end < layout.description + HeaderLayout.DESCRIPTION_BYTES && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, layout.description, end - layout.description, StandardCharsets.ISO_8859_1);
    }

    /** A few bytes as text, or as hexadecimal numbers where they are none. */
    private String shown(int at) {
        return Excerpt.of(bytes, at);
    }

    private NiftiFormatException error(long at, String expected, String found) {
        return new NiftiFormatException(path, at, expected, found);
    }
}
