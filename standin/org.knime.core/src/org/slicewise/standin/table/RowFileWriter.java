// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataRow;
import org.slicewise.standin.access.CellStreams;
import org.slicewise.standin.filestore.FileStoreRegistry;

/** Writes rows to a stream: for each the key, then its cells. */
final class RowFileWriter implements Closeable {

    private final OutputStream stream;
    private final CellForm form = new CellForm(new FileStoreRegistry());
    private final DataCellDataOutput out;

    RowFileWriter(OutputStream stream) {
        this.stream = new BufferedOutputStream(stream, 1 << 16);
        this.out = CellStreams.output(this.stream, form::write);
    }

    void write(DataRow row) throws IOException {
        out.writeUTF(row.getKey().getString());
        for (DataCell cell : row) {
            form.write(cell, out);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
