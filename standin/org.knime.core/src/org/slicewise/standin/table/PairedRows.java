// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.util.Iterator;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;

/**
 * The rows of two tables of the same length side by side, keyed by the first: each column is one of the first table
 * (its index) or of the second (the complement of its index). The second may be null where no column is of it.
 */
record PairedRows(Rows first, Rows second, int[] columns) implements Rows {

    @Override
    public long size() {
        return first.size();
    }

    @Override
    public CloseableRowIterator iterator() {
        CloseableRowIterator left = first.iterator();
        CloseableRowIterator right = second == null ? CloseableRowIterator.empty() : second.iterator();
        Iterator<DataRow> pairs = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public DataRow next() {
                return pair(left.next(), second == null ? null : right.next());
            }
        };
        return new OpenRows(pairs, () -> {
            left.close();
            right.close();
        });
    }

    private DataRow pair(DataRow left, DataRow right) {
        DataCell[] cells = new DataCell[columns.length];
        for (int i = 0; i < columns.length; i++) {
            int column = columns[i];
            cells[i] = column >= 0 ? left.getCell(column) : right.getCell(~column);
        }
        return new DefaultRow(left.getKey(), cells);
    }
}
