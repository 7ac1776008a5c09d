// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Where the fields of a header are, in bytes from its start (nifti1.h, nifti2.h), and how wide they are. */
enum HeaderLayout {
    NIFTI1(1, 348, 344, 40, 70, 72, 76, 108, 112, 123, 148, 252, 256, 280, 68),
    NIFTI2(2, 540, 4, 16, 12, 14, 104, 168, 176, 500, 240, 344, 352, 400, 504);

    static final int DIMENSIONS = 7;
    static final int DESCRIPTION_BYTES = 80;
    private static final String MAGIC_TAIL = "\r\n\032\n";

    final int version;
    final int size;
    final int magic;
    final int dim;
    final int datatype;
    final int bitpix;
    final int pixdim;
    final int voxelOffset;
    final int scaling;
    final int units;
    final int description;
    final int forms;
    final int quaternion;
    final int sform;
    final int intent;

    HeaderLayout(int version, int... at) {
        this.version = version;
        this.size = at[0];
        this.magic = at[1];
        this.dim = at[2];
        this.datatype = at[3];
        this.bitpix = at[4];
        this.pixdim = at[5];
        this.voxelOffset = at[6];
        this.scaling = at[7];
        this.units = at[8];
        this.description = at[9];
        this.forms = at[10];
        this.quaternion = at[11];
        this.sform = at[12];
        this.intent = at[13];
    }

    static HeaderLayout of(int version) {
        return version == 1 ? NIFTI1 : NIFTI2;
    }

    int position(NiftiField field) {
        return switch (field) {
            case DIMENSIONS -> dim;
            case DATATYPE -> datatype;
            case SPACING -> pixdim;
            case QUATERNION -> quaternion;
            case SFORM -> sform;
        };
    }

    /** The bytes before the voxels of a single file: the header and four bytes that say whether extensions follow. */
    int singleFileOffset() {
        return size + 4;
    }

    byte[] magic(boolean singleFile) {
        String text = (singleFile ? "n+" : "ni") + version + "\0" + (this == NIFTI2 ? MAGIC_TAIL : "");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    int realBytes() {
        return this == NIFTI1 ? Float.BYTES : Double.BYTES;
    }

    int dimBytes() {
        return this == NIFTI1 ? Short.BYTES : Long.BYTES;
    }

    double real(ByteBuffer header, int at, int index) {
        return this == NIFTI1 ? header.getFloat(at + 4 * index) : header.getDouble(at + 8 * index);
    }

    void putReal(ByteBuffer header, int at, int index, double value) {
        if (this == NIFTI1) {
            header.putFloat(at + 4 * index, (float) value);
        } else {
            header.putDouble(at + 8 * index, value);
        }
    }

    long dim(ByteBuffer header, int index) {
        return this == NIFTI1 ? header.getShort(dim + 2 * index) : header.getLong(dim + 8 * index);
    }

    void putDim(ByteBuffer header, int index, long value) {
        if (this == NIFTI1) {
            header.putShort(dim + 2 * index, (short) value);
        } else {
            header.putLong(dim + 8 * index, value);
        }
    }

    int code(ByteBuffer header, int at, int index) {
        return this == NIFTI1 ? header.getShort(at + 2 * index) : header.getInt(at + 4 * index);
    }

    void putCode(ByteBuffer header, int at, int index, int value) {
        if (this == NIFTI1) {
            header.putShort(at + 2 * index, (short) value);
        } else {
            header.putInt(at + 4 * index, value);
        }
    }
}
