// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A row of a table: its key, and one cell for each column. */
public interface DataRow extends Iterable<DataCell> {

    /** The RowID. */
    RowKey getKey();

    /** The number of cells. */
    int getNumCells();

    /** The cell of a column, counted from 0. */
    DataCell getCell(int index);

    /** The cells from the first to the last. */
    default Stream<DataCell> stream() {
        return StreamSupport.stream(spliterator(), false);
    }
}
