// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.nio.file.Path;

/** Makes the exceptions of a format. */
@FunctionalInterface
public interface FormatErrors {

    /** The exception for a place in a file. */
    StoredFormatException at(Path path, long byteOffset, String expected, String found);
}
