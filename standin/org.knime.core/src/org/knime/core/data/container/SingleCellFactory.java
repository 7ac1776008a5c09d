// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;

/** Makes the cells of one new column. Implement one of the two {@code getCell}. */
public abstract class SingleCellFactory extends AbstractCellFactory {

    /** A factory asked for one row after the other. */
    public SingleCellFactory(DataColumnSpec newColSpec) {
        super(newColSpec);
    }

    /** A factory that may be asked for several rows at once. */
    public SingleCellFactory(boolean processConcurrently, DataColumnSpec newColSpec) {
        super(processConcurrently, newColSpec);
    }

    /** A factory that may be asked for several rows at once, with bounds on how many. */
    public SingleCellFactory(
            boolean processConcurrently, int workerCount, int maxQueueSize, DataColumnSpec newColSpec) {
        super(processConcurrently, workerCount, maxQueueSize, newColSpec);
    }

    /** The new cell of a row. */
    public DataCell getCell(DataRow row) {
        throw new UnsupportedOperationException(
                getClass().getName() + " implements neither getCell(DataRow) nor getCell(DataRow, long).");
    }

    /** The new cell of a row; rows count from 0. */
    public DataCell getCell(DataRow row, long rowIndex) {
        return getCell(row);
    }

    @Override
    public DataCell[] getCells(DataRow row, long rowIndex) {
        return new DataCell[] {getCell(row, rowIndex)};
    }
}
