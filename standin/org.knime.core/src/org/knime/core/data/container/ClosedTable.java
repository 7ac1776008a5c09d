// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import org.knime.core.data.DataTableSpec;
import org.slicewise.standin.table.Rows;

/** The table of a closed container. */
record ClosedTable(Rows rows, DataTableSpec spec) implements CloseableTable {

    @Override
    public DataTableSpec getDataTableSpec() {
        return spec;
    }

    @Override
    public CloseableRowIterator iterator() {
        return rows.iterator();
    }
}
