// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.io.Closeable;
import java.util.Collections;
import java.util.Iterator;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowIterator;

/** An iterator over the rows of a table that frees what it reads from when it is closed, or at its end. */
public abstract class CloseableRowIterator extends RowIterator implements Closeable {

    /** For subclasses. */
    public CloseableRowIterator() {}

    /** Frees what is read from; there is no next row then. Without effect the second time. */
    @Override
    public abstract void close();

    /** An iterator over no row. */
    public static CloseableRowIterator empty() {
        return from(Collections.emptyIterator());
    }

    /** An iterator over these rows. */
    public static CloseableRowIterator from(Iterator<? extends DataRow> iterator) {
        return from(iterator, () -> {});
    }

    /** An iterator over these rows that closes what they are read from. */
    public static CloseableRowIterator from(Iterator<? extends DataRow> iterator, AutoCloseable closeable) {
        return new WrappedRowIterator(iterator, closeable);
    }

    /** An iterator over these rows; an iterator that can be closed already is given back. */
    public static CloseableRowIterator wrap(Iterator<DataRow> iterator) {
        return iterator instanceof CloseableRowIterator closeable ? closeable : from(iterator);
    }
}
