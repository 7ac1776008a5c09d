// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** The zip stream a port object's spec is read from. Closing it ends the current entry only; its maker ends it. */
public final class PortObjectSpecZipInputStream extends ZipInputStream {

    PortObjectSpecZipInputStream(InputStream in) {
        super(in);
    }

    /** Ends the current entry; the stream stays open. */
    @Override
    public void close() throws IOException {
        closeEntry();
    }
}
