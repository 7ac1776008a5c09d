// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is not what its format asks for: says where, what should be there, and what is. */
public abstract class StoredFormatException extends IOException {

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
    protected StoredFormatException(Path path, long byteOffset, String expected, String found) {
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

    /** What a proper file has there. */
    public String expected() {
        return expected;
    }

    /** What this file has there. */
    public String found() {
        return found;
    }
}
