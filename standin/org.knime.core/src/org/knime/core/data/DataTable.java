// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Rows of the same columns. */
public interface DataTable extends Iterable<DataRow> {

    /** The columns. */
    DataTableSpec getDataTableSpec();

    /** A fresh pass over the rows. */
    @Override
    RowIterator iterator();
}
