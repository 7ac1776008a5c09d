// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.slicewise.nifti.stored.NumberType;

/** What a voxel is stored as. */
public enum NiftiDatatype {
    UINT8(2, 1, 1),
    INT16(4, 2, 2),
    INT32(8, 4, 4),
    FLOAT32(16, 4, 4),
    COMPLEX64(32, 8, 4),
    FLOAT64(64, 8, 8),
    RGB24(128, 3, 1),
    INT8(256, 1, 1),
    UINT16(512, 2, 2),
    UINT32(768, 4, 4),
    INT64(1024, 8, 8),
    UINT64(1280, 8, 8),
    FLOAT128(1536, 16, 16),
    COMPLEX128(1792, 16, 8),
    COMPLEX256(2048, 32, 16),
    RGBA32(2304, 4, 1);

    private final int code;
    private final int bytes;
    private final int componentBytes;

    NiftiDatatype(int code, int bytes, int componentBytes) {
        this.code = code;
        this.bytes = bytes;
        this.componentBytes = componentBytes;
    }

    /** The datatype with a code, or empty when there is none. */
    public static Optional<NiftiDatatype> ofCode(int code) {
        return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
    }

    /** The code in a header. */
    public int code() {
        return code;
    }

    /** The bytes of a voxel. */
    public int bytes() {
        return bytes;
    }

    /** The bytes of each number of a voxel: what the byte order applies to. */
    public int componentBytes() {
        return componentBytes;
    }

    /** Whether a voxel is one number of at most 64 bits, so that this bundle can read and write its value. */
    public boolean isReal() {
        return number().isPresent();
    }

    /** The number that a voxel is; empty when it is complex, a colour or of more than 64 bits. */
    public Optional<NumberType> number() {
        return Arrays.stream(NumberType.values())
                .filter(type -> type.name().equals(name()))
                .findFirst();
    }

    /** The datatype of a real number. */
    public static NiftiDatatype of(NumberType number) {
        return valueOf(number.name());
    }

    /** The name in lower case, such as {@code uint8}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
