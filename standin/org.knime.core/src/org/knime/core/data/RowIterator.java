// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Iterator;

/** One pass over the rows of a table. */
public abstract class RowIterator implements Iterator<DataRow> {

    /** For subclasses. */
    public RowIterator() {}

    @Override
    public abstract boolean hasNext();

    @Override
    public abstract DataRow next();

    /** Always refused: tables do not change. */
    @Override
    public final void remove() {
        throw new UnsupportedOperationException("A table is read only; its rows cannot be removed.");
    }
}
