// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.nio.file.Path;
import org.slicewise.nifti.stored.StoredFormatException;

/** A file that is no proper NRRD file: says where, what an NRRD file has there, and what this one has. */
public final class NrrdFormatException extends StoredFormatException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with the one-line message {@code path: at byte N expected E, but found F.}
     *
     * @param byteOffset where in the file, or in what its encoded bytes decode to
     */
    public NrrdFormatException(Path path, long byteOffset, String expected, String found) {
        super(path, byteOffset, expected, found);
    }
}
