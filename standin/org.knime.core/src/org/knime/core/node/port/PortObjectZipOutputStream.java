// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipOutputStream;

/** The zip stream a port object is written to. Closing it ends the current entry only; its maker ends it. */
public final class PortObjectZipOutputStream extends ZipOutputStream {

    PortObjectZipOutputStream(OutputStream out) {
        super(out);
    }

    /** Ends the current entry; the stream stays open. */
    @Override
    public void close() throws IOException {
        closeEntry();
    }
}
