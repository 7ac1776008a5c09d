// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.io.IOException;
import java.io.InputStream;

/** How the bytes of numbers are written down in a file. */
public interface Encoding {

    /** The name, such as {@code gzip}. */
    String label();

    /** The most bytes that one byte of the file can stand for. */
    long largestRatio();

    /** Whether a checksum at the end tells damage, so that a file is worth reading to its end. */
    boolean hasChecksum();

    /** The bytes that a stream of the file stands for; damage is a {@link java.util.zip.ZipException}. */
    InputStream decode(InputStream stored) throws IOException;
}
