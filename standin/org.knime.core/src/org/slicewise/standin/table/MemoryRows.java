// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.util.List;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;

/** Rows on the heap. */
record MemoryRows(List<DataRow> rows) implements Rows {

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public CloseableRowIterator iterator() {
        return new OpenRows(rows.iterator(), () -> {});
    }
}
