// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the bytes of a header. */
final class HeaderEncoder {

    private final NiftiHeader facts;
    private final HeaderLayout layout;
    private final ByteBuffer header;

    private HeaderEncoder(NiftiHeader facts, byte[] extensions) {
        this.facts = facts;
        this.layout = HeaderLayout.of(facts.version());
        int start = layout.singleFileOffset();
        this.header = ByteBuffer.allocate(start + extensions.length).order(facts.byteOrder());
        if (extensions.length > 0) {
            header.put(layout.size, (byte) 1);
            header.put(start, extensions);
        }
    }

    /** The header and the four zeros after it; the voxels of a single file follow at once. */
    static byte[] encode(NiftiHeader facts, boolean singleFile) {
        return encode(facts, List.of(), singleFile);
    }

    /**
     * The header, the four bytes after it, and texts as its extensions; the voxels of a single file follow at once.
     */
    static byte[] encode(NiftiHeader facts, List<String> comments, boolean singleFile) {
        HeaderEncoder encoder = new HeaderEncoder(facts, CommentExtensions.encode(comments, facts.byteOrder()));
        encoder.putLayout(singleFile);
        encoder.putDims();
        encoder.putPlace();
        encoder.putMeaning();
        return encoder.header.array();
    }

    private void putLayout(boolean singleFile) {
        header.putInt(0, layout.size);
        header.put(layout.magic, layout.magic(singleFile));
        header.putShort(layout.datatype, (short) facts.datatype().code());
        header.putShort(layout.bitpix, (short) (facts.datatype().bytes() * Byte.SIZE));
        int offset = singleFile ? header.capacity() : 0;
        if (layout == HeaderLayout.NIFTI1) {
            header.putFloat(layout.voxelOffset, offset);
        } else {
            header.putLong(layout.voxelOffset, offset);
        }
    }

    private void putDims() {
        List<Long> dims = facts.dims();
        layout.putDim(header, 0, dims.size());
        for (int i = 1; i <= HeaderLayout.DIMENSIONS; i++) {
            layout.putDim(header, i, i <= dims.size() ? dims.get(i - 1) : 1);
        }
    }

    private void putPlace() {
        putReals(layout.pixdim, facts.pixdim());
        layout.putCode(header, layout.forms, 0, facts.qformCode());
        layout.putCode(header, layout.forms, 1, facts.sformCode());
        putReals(layout.quaternion, facts.quaternion());
        putReals(layout.sform, facts.sform());
        if (layout == HeaderLayout.NIFTI1) {
            header.put(layout.units, (byte) facts.units());
        } else {
            header.putInt(layout.units, facts.units());
        }
    }

    private void putMeaning() {
        putReals(layout.scaling, List.of(facts.slope(), facts.intercept()));
        layout.putCode(header, layout.intent, 0, facts.intent());
        byte[] text = facts.description().getBytes(StandardCharsets.ISO_8859_1);
        header.put(layout.description, text, 0, Math.min(text.length, HeaderLayout.DESCRIPTION_BYTES));
    }

    private void putReals(int at, List<Double> values) {
        for (int i = 0; i < values.size(); i++) {
            layout.putReal(header, at, i, values.get(i));
        }
    }
}
