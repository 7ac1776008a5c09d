// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;

/** An iterator over rows that closes what it reads from when it is closed or at its end; then it has no next row. */
final class OpenRows extends CloseableRowIterator {

    private final Iterator<DataRow> rows;
    private final Closeable source;
    private boolean closed;

    OpenRows(Iterator<DataRow> rows, Closeable source) {
        this.rows = rows;
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        if (closed) {
            return false;
        }
        if (rows.hasNext()) {
            return true;
        }
        close();
        return false;
    }

    @Override
    public DataRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The table has no further row.");
        }
        return rows.next();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A table cannot be closed after reading.", e);
        }
    }
}
