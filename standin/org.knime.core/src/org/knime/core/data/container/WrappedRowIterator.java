// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.knime.core.data.DataRow;

/** Any iterator, and what is to be closed with it. */
final class WrappedRowIterator extends CloseableRowIterator {

    private final Iterator<? extends DataRow> rows;
    private final AutoCloseable closeable;
    private boolean closed;

    WrappedRowIterator(Iterator<? extends DataRow> rows, AutoCloseable closeable) {
        this.rows = rows;
        this.closeable = closeable;
    }

    @Override
    public boolean hasNext() {
        return !closed && rows.hasNext();
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
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException("The rows of a table cannot be closed: " + e.getMessage(), e);
        }
    }
}
