// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.util.Locale;

/** The real numbers that files store. */
public enum NumberType {
    UINT8(1),
    INT8(1),
    UINT16(2),
    INT16(2),
    UINT32(4),
    INT32(4),
    UINT64(8),
    INT64(8),
    FLOAT32(4),
    FLOAT64(8);

    private final int bytes;

    NumberType(int bytes) {
        this.bytes = bytes;
    }

    /** The bytes of a number, a power of two. */
    public int bytes() {
        return bytes;
    }

    /** Whether it is a whole number. */
    public boolean isWhole() {
        return this != FLOAT32 && this != FLOAT64;
    }

    /** Whether it can be negative. */
    public boolean isSigned() {
        return !name().startsWith("U");
    }

    /** The name in lower case, such as {@code uint8}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
