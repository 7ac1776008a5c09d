// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.node.ExecutionMonitor;

/** Makes the cells of one or more new columns, row by row. Implement one of the two {@code getCells}. */
public interface CellFactory {

    /** The new cells of a row, one per column. */
    default DataCell[] getCells(DataRow row) {
        throw new UnsupportedOperationException(
                getClass().getName() + " implements neither getCells(DataRow) nor getCells(DataRow, long).");
    }

    /** The new cells of a row, one per column; rows count from 0. */
    default DataCell[] getCells(DataRow row, long rowIndex) {
        return getCells(row);
    }

    /** The new columns. */
    DataColumnSpec[] getColumnSpecs();

    /** Called after each row: says how far the work is. */
    void setProgress(int curRowNr, int rowCount, RowKey lastKey, ExecutionMonitor exec);

    /** Called after each row: says how far the work is. */
    default void setProgress(long curRowNr, long rowCount, RowKey lastKey, ExecutionMonitor exec) {
        setProgress(
                (int) Math.min(curRowNr, Integer.MAX_VALUE),
                (int) Math.min(rowCount, Integer.MAX_VALUE),
                lastKey,
                exec);
    }
}
