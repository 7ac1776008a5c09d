// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.DataContainerSettings;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreFactory;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.filestore.FileStoreFolder;
import org.slicewise.standin.progress.PartialProgress;
import org.slicewise.standin.table.Joins;
import org.slicewise.standin.table.Rearrangement;
import org.slicewise.standin.table.Rows;
import org.slicewise.standin.table.TableSpace;

/** What a running node needs beside its input: progress, new tables and new file stores. */
public class ExecutionContext extends ExecutionMonitor {

    private final TableSpace tables;
    private final FileStoreFolder fileStores;

    ExecutionContext(NodeProgressMonitor progress, TableSpace tables, FileStoreFolder fileStores) {
        super(progress);
        this.tables = tables;
        this.fileStores = fileStores;
    }

    /** A container of a new table; the domains begin with those of the spec. */
    public BufferedDataContainer createDataContainer(DataTableSpec spec) {
        return createDataContainer(spec, true);
    }

    /** A container of a new table. */
    public BufferedDataContainer createDataContainer(DataTableSpec spec, boolean initDomain) {
        return createDataContainer(spec, initDomain, -1);
    }

    /** A container of a new table with a bound on the cells on the heap; a negative bound is the platform's. */
    public BufferedDataContainer createDataContainer(DataTableSpec spec, boolean initDomain, int maxCellsInMemory) {
        return createDataContainer(spec, Doors.CONTAINER.open().settings(initDomain, maxCellsInMemory));
    }

    /** A container of a new table. */
    public BufferedDataContainer createDataContainer(DataTableSpec spec, DataContainerSettings settings) {
        return new BufferedDataContainer(spec, Doors.CONTAINER.open().in(tables, settings));
    }

    /** A copy of a table. */
    public BufferedDataTable createBufferedDataTable(DataTable table, ExecutionMonitor subProgress)
            throws CanceledExecutionException {
        BufferedDataContainer copy = createDataContainer(table.getDataTableSpec(), true);
        for (DataRow row : table) {
            subProgress.setMessage(() -> "Copying row \"" + row.getKey().getString() + "\"");
            subProgress.checkCanceled();
            copy.addRowToTable(row);
        }
        copy.close();
        return copy.getTable();
    }

    /** Copies of tables. */
    public BufferedDataTable[] createBufferedDataTables(DataTable[] tables, ExecutionMonitor exec)
            throws CanceledExecutionException {
        BufferedDataTable[] copies = new BufferedDataTable[tables.length];
        for (int i = 0; i < tables.length; i++) {
            copies[i] = createBufferedDataTable(tables[i], exec.createSubProgress(1.0 / tables.length));
        }
        return copies;
    }

    /** The table with its columns rearranged. */
    public BufferedDataTable createColumnRearrangeTable(
            BufferedDataTable in, ColumnRearranger rearranger, ExecutionMonitor subProgress)
            throws CanceledExecutionException {
        Rearrangement rearrangement = new Rearrangement(rearranger, tables, subProgress);
        Rows rows = rearrangement.apply(in.rows(), FileStoreFactory.createFileStoreFactory(this));
        return new BufferedDataTable(rearrangement.spec(), rows);
    }

    /** The same rows under another spec, whose columns must take the same cells. */
    public BufferedDataTable createSpecReplacerTable(BufferedDataTable in, DataTableSpec newSpec) {
        DataTableSpec old = in.getDataTableSpec();
        if (old.getNumColumns() != newSpec.getNumColumns()) {
            throw new IllegalArgumentException("A spec of %d columns cannot replace one of %d."
                    .formatted(newSpec.getNumColumns(), old.getNumColumns()));
        }
        for (int i = 0; i < newSpec.getNumColumns(); i++) {
            requireTakes(old.getColumnSpec(i), newSpec.getColumnSpec(i));
        }
        return new BufferedDataTable(newSpec, in.rows());
    }

    private static void requireTakes(DataColumnSpec old, DataColumnSpec replacement) {
        if (!replacement.getType().isASuperTypeOf(old.getType())) {
            throw new IllegalArgumentException("Column \"%s\" of type %s cannot become \"%s\" of type %s."
                    .formatted(old.getName(), old.getType(), replacement.getName(), replacement.getType()));
        }
    }

    /** One table after the other; their columns must be alike, and no row key may come twice. */
    public BufferedDataTable createConcatenateTable(ExecutionMonitor exec, BufferedDataTable... tables)
            throws CanceledExecutionException {
        DataTableSpec first = tables[0].getDataTableSpec();
        for (BufferedDataTable table : tables) {
            if (!first.equalStructure(table.getDataTableSpec())) {
                throw new IllegalArgumentException("Tables of different columns cannot be concatenated: "
                        + Arrays.toString(first.getColumnNames()) + " and "
                        + Arrays.toString(table.getDataTableSpec().getColumnNames()) + ".");
            }
        }
        List<Rows> parts = Arrays.stream(tables).map(BufferedDataTable::rows).toList();
        DataTableSpec spec = new DataTableSpecCreator(first).dropAllDomains().createSpec();
        return new BufferedDataTable(spec, Joins.oneAfterTheOther(parts, this.tables, exec));
    }

    /** Two tables side by side; their row keys must be the same, in the same order. */
    public BufferedDataTable createJoinedTable(BufferedDataTable left, BufferedDataTable right, ExecutionMonitor exec)
            throws CanceledExecutionException {
        DataTableSpec leftSpec = left.getDataTableSpec();
        DataTableSpec rightSpec = right.getDataTableSpec();
        Rows rows =
                Joins.sideBySide(left.rows(), leftSpec.getNumColumns(), right.rows(), rightSpec.getNumColumns(), exec);
        return new BufferedDataTable(new DataTableSpec(leftSpec, rightSpec), rows);
    }

    /** The same table as an object of its own. */
    public BufferedDataTable createWrappedTable(BufferedDataTable in) {
        return new BufferedDataTable(in.getDataTableSpec(), in.rows());
    }

    /** A new file store; the name must be unique within the node execution, without a slash or a leading dot. */
    public FileStore createFileStore(String relativePath) throws IOException {
        return fileStores.create(relativePath);
    }

    /** The context of a part of the work. */
    public ExecutionContext createSubExecutionContext(double maxProg) {
        return new ExecutionContext(PartialProgress.of(getProgressMonitor(), maxProg), tables, fileStores);
    }

    /** The context of a part of the work whose messages are not shown. */
    public ExecutionContext createSilentSubExecutionContext(double maxProg) {
        return new ExecutionContext(PartialProgress.silent(getProgressMonitor(), maxProg), tables, fileStores);
    }
}
