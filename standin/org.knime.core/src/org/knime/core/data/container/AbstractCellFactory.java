// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.ExecutionMonitor;

/** A cell factory that reports progress, and may be asked for several rows at once where it says so. */
public abstract class AbstractCellFactory implements CellFactory {

    private final DataColumnSpec[] columns;
    private boolean parallel;
    private int maxWorkers;
    private int maxQueue;
    private FileStoreFactory fileStores;

    /** A factory asked for one row after the other. */
    public AbstractCellFactory(DataColumnSpec... colSpecs) {
        this(false, colSpecs);
    }

    /** A factory that may be asked for several rows at once. */
    public AbstractCellFactory(boolean processConcurrently, DataColumnSpec... colSpecs) {
        columns = colSpecs.clone();
        parallel = processConcurrently;
        maxWorkers = Runtime.getRuntime().availableProcessors();
        maxQueue = 10 * maxWorkers;
    }

    /** A factory that may be asked for several rows at once, with bounds on how many. */
    public AbstractCellFactory(
            boolean processConcurrently, int workerCount, int maxQueueSize, DataColumnSpec... colSpecs) {
        this(processConcurrently, colSpecs);
        maxWorkers = workerCount;
        maxQueue = maxQueueSize;
    }

    @Override
    public DataColumnSpec[] getColumnSpecs() {
        return columns.clone();
    }

    /** Called once after the last row. */
    public void afterProcessing() {}

    /** The file stores of the node, while its rows are processed; null at other times. */
    protected final FileStoreFactory getFileStoreFactory() {
        return fileStores;
    }

    void setFileStoreFactory(FileStoreFactory newFileStores) {
        fileStores = newFileStores;
    }

    /** Whether several rows may be asked for at once. */
    public final boolean isParallelProcessing() {
        return parallel;
    }

    /** Says whether several rows may be asked for at once. */
    public final void setParallelProcessing(boolean value) {
        parallel = value;
    }

    /** Says whether several rows may be asked for at once, and how many. */
    public final void setParallelProcessing(boolean value, int workers, int queueSize) {
        parallel = value;
        maxWorkers = workers;
        maxQueue = queueSize;
    }

    /** The number of rows worked on at once, at most. */
    public final int getMaxParallelWorkers() {
        return maxWorkers;
    }

    /** The number of rows that may wait for their turn, at most. */
    public final int getMaxQueueSize() {
        return maxQueue;
    }

    @Override
    public void setProgress(int curRowNr, int rowCount, RowKey lastKey, ExecutionMonitor exec) {
        setProgress((long) curRowNr, (long) rowCount, lastKey, exec);
    }

    @Override
    public void setProgress(long curRowNr, long rowCount, RowKey lastKey, ExecutionMonitor exec) {
        exec.setProgress(
                curRowNr / (double) rowCount,
                () -> "Processed row " + curRowNr + "/" + rowCount + " (\"" + lastKey.getString() + "\")");
    }
}
