// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The encodings that every format knows. */
public enum BasicEncoding implements Encoding {
    /** The bytes as they are; the only encoding that can be mapped into memory. */
    RAW(1) {
        @Override
        public InputStream decode(InputStream stored) {
            return stored;
        }
    },
    /** One gzip member (RFC 1952) or several; what follows the last one is ignored, as gzip itself does. */
    GZIP(1032) {
        @Override
        public InputStream decode(InputStream stored) throws IOException {
            return new GZIPInputStream(stored, BUFFER);
        }
    };

    private static final int BUFFER = 1 << 16;

    /** For gzip, what one byte of a deflate stream (RFC 1951) can decode to at most. */
    private final long largestRatio;

    BasicEncoding(long largestRatio) {
        this.largestRatio = largestRatio;
    }

    @Override
    public long largestRatio() {
        return largestRatio;
    }

    @Override
    public boolean hasChecksum() {
        return this == GZIP;
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
