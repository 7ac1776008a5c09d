// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is no proper NIfTI file: says where, what a NIfTI file has there, and what this one has. */
public final class NiftiFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final long byteOffset;
    private final String expected;
    private final String found;

    /**
     * An exception with the one-line message {@code path: at byte N expected E, but found F.}
     *
     * @param byteOffset where in the file, or in what its compressed bytes decode to
     */
    public NiftiFormatException(Path path, long byteOffset, String expected, String found) {
        super("%s: at byte %d expected %s, but found %s.".formatted(path, byteOffset, expected, found));
        this.path = path.toString();
        this.byteOffset = byteOffset;
        this.expected = expected;
        this.found = found;
    }

    /** The file. */
    public Path path() {
        return Path.of(path);
    }

    /** Where in the file, or in what its compressed bytes decode to, counted from 0. */
    public long byteOffset() {
        return byteOffset;
    }

    /** What a NIfTI file has there. */
    public String expected() {
        return expected;
    }

    /** What this file has there. */
    public String found() {
        return found;
    }
}
