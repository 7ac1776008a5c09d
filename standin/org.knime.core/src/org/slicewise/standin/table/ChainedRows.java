// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.util.Iterator;
import java.util.List;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;

/** The rows of several tables one after the other. */
record ChainedRows(List<Rows> parts) implements Rows {

    @Override
    public long size() {
        return parts.stream().mapToLong(Rows::size).sum();
    }

    @Override
    public CloseableRowIterator iterator() {
        Chain chain = new Chain(parts.iterator());
        return new OpenRows(chain, chain::close);
    }

    private static final class Chain implements Iterator<DataRow> {

        private final Iterator<Rows> remaining;
        private CloseableRowIterator current = CloseableRowIterator.empty();

        Chain(Iterator<Rows> remaining) {
            this.remaining = remaining;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && remaining.hasNext()) {
                current = remaining.next().iterator();
            }
            return current.hasNext();
        }

        @Override
        public DataRow next() {
            hasNext();
            return current.next();
        }

        void close() {
            current.close();
        }
    }
}
