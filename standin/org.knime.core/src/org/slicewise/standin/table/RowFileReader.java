// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.slicewise.standin.access.CellStreams;
import org.slicewise.standin.filestore.FileStoreRegistry;

/** Reads the rows {@link RowFileWriter} wrote. */
final class RowFileReader implements Iterator<DataRow>, Closeable {

    private final InputStream stream;
    private final CellForm form;
    private final DataCellDataInput in;
    private final int columns;
    private long remaining;

    RowFileReader(InputStream stream, FileStoreRegistry fileStores, int columns, long rows) {
        this.stream = new BufferedInputStream(stream, 1 << 16);
        this.form = new CellForm(fileStores);
        this.in = CellStreams.input(this.stream, form::read);
        this.columns = columns;
        this.remaining = rows;
    }

    @Override
    public boolean hasNext() {
        return remaining > 0;
    }

    @Override
    public DataRow next() {
        try {
            RowKey key = new RowKey(in.readUTF());
            DataCell[] cells = new DataCell[columns];
            for (int i = 0; i < columns; i++) {
                cells[i] = form.read(in);
            }
            remaining--;
            return new DefaultRow(key, cells);
        } catch (IOException e) {
            throw new UncheckedIOException("The rows of a table cannot be read back: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
