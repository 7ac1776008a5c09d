// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.io.File;
import java.io.IOException;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.table.Rows;
import org.slicewise.standin.table.TableBuilder;

/**
 * Takes the rows of a new table: open, then closed, then read. Rows beyond the bound of cells on the heap go to a
 * temporary file; a row key that comes twice is refused, at the latest when the container is closed.
 */
public class DataContainer {

    /** The number of cells of a table that stay on the heap. */
    public static final int MAX_CELLS_IN_MEMORY = DataContainerSettings.MAX_CELLS_IN_MEMORY;

    /** The number of values up to which a column of text has a domain of values. */
    public static final int MAX_POSSIBLE_VALUES = DataContainerSettings.MAX_POSSIBLE_VALUES;

    static {
        Doors.CONTAINER.fit(new ContainerDoor());
    }

    private final DataTableSpec spec;
    private TableBuilder builder;
    private DataTableSpec finishedSpec;
    private Rows rows;

    /** A container whose domains come from the rows alone. */
    public DataContainer(DataTableSpec spec) {
        this(spec, DataContainerSettings.getDefault());
    }

    /** A container whose domains may begin with those of the spec. */
    public DataContainer(DataTableSpec spec, boolean initDomain) {
        this(spec, initDomain, -1);
    }

    /** A container with a bound on the cells on the heap; a negative bound is the platform's. */
    public DataContainer(DataTableSpec spec, boolean initDomain, int maxCellsInMemory) {
        this(spec, new DataContainerSettings(initDomain, maxCellsInMemory, null));
    }

    /** A container of these settings. */
    public DataContainer(DataTableSpec spec, DataContainerSettings settings) {
        if (spec == null) {
            throw new NullPointerException("A table must have a spec.");
        }
        this.spec = spec;
        this.builder = new TableBuilder(spec, settings.space(), settings.rules());
    }

    /** Adds a row; refused when its cells do not fit the columns, or its key is there already. */
    public synchronized void addRowToTable(DataRow row) {
        if (builder == null) {
            throw new IllegalStateException("A row cannot be added: the table is closed.");
        }
        if (row == null) {
            throw new NullPointerException("A row to be added must not be null.");
        }
        builder.add(row);
    }

    /** Ends the table; without effect the second time. */
    public synchronized void close() {
        if (builder == null) {
            return;
        }
        TableBuilder finished = builder;
        builder = null;
        rows = finished.finish();
        finishedSpec = finished.finishedSpec();
    }

    /** Whether rows can be added. */
    public synchronized boolean isOpen() {
        return builder != null;
    }

    /** Whether the table can be read. */
    public synchronized boolean isClosed() {
        return rows != null;
    }

    /** The number of rows so far. */
    public synchronized long size() {
        return builder == null ? rows().size() : builder.size();
    }

    /** The spec; once closed, with the domains of the rows. */
    public synchronized DataTableSpec getTableSpec() {
        return finishedSpec == null ? spec : finishedSpec;
    }

    /** The finished table. */
    public DataTable getTable() {
        return getCloseableTable();
    }

    /** The finished table. */
    public CloseableTable getCloseableTable() {
        return new ClosedTable(rows(), getTableSpec());
    }

    /** Frees the rows. */
    public synchronized void dispose() {
        if (builder != null) {
            builder.discard();
            builder = null;
        }
        rows = null;
    }

    /** Writes what waits to be written; here nothing waits. */
    public void flushRows() {}

    synchronized Rows rows() {
        if (rows == null) {
            throw new IllegalStateException("The table is " + (builder == null ? "disposed." : "not closed yet."));
        }
        return rows;
    }

    /** A copy of a table. */
    public static DataTable cache(DataTable table, ExecutionMonitor exec) throws CanceledExecutionException {
        return cache(table, exec, -1);
    }

    /** A copy of a table with a bound on the cells on the heap. */
    public static DataTable cache(DataTable table, ExecutionMonitor exec, int maxCellsInMemory)
            throws CanceledExecutionException {
        DataContainer copy = new DataContainer(table.getDataTableSpec(), true, maxCellsInMemory);
        for (DataRow row : table) {
            exec.checkCanceled();
            copy.addRowToTable(row);
        }
        copy.close();
        return copy.getTable();
    }

    /** A new temporary file that is deleted when the process ends. */
    public static final File createTempFile() throws IOException {
        return createTempFile(".tmp");
    }

    /** A new temporary file whose name ends so, and that is deleted when the process ends. */
    public static final File createTempFile(String suffix) throws IOException {
        File file = File.createTempFile("slicewise-standin-container-", suffix);
        file.deleteOnExit();
        return file;
    }
}
