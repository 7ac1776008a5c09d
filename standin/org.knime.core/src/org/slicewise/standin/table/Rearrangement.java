// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.CellFactory;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.access.RearrangerAccess;

/**
 * Carries out what a {@link ColumnRearranger} says: only new cells are stored, old columns are referred to. Factories
 * that allow it are asked for several rows at once; rows stay in order.
 */
public final class Rearrangement {

    private final RearrangerAccess access = Doors.REARRANGER.open();
    private final ColumnRearranger rearranger;
    private final List<CellFactory> factories;
    private final TableBuilder newCells;
    private final ExecutionMonitor exec;

    /** A rearrangement whose new cells go to this space. */
    public Rearrangement(ColumnRearranger rearranger, TableSpace space, ExecutionMonitor exec) {
        this.rearranger = rearranger;
        this.factories = access.factories(rearranger);
        this.exec = exec;
        DataColumnSpec[] columns = factories.stream()
                .flatMap(f -> Arrays.stream(f.getColumnSpecs()))
                .toArray(DataColumnSpec[]::new);
        DataTableSpec spec =
                new DataTableSpecCreator().addColumns(uniquelyNamed(columns)).createSpec();
        newCells = new TableBuilder(spec, space, new TableBuilder.Rules(true, 60, false));
    }

    private static DataColumnSpec[] uniquelyNamed(DataColumnSpec[] columns) {
        DataColumnSpec[] named = new DataColumnSpec[columns.length];
        for (int i = 0; i < columns.length; i++) {
            DataColumnSpecCreator creator = new DataColumnSpecCreator(columns[i]);
            creator.setName(i + ":" + columns[i].getName());
            named[i] = creator.createSpec();
        }
        return named;
    }

    /** The rearranged rows. */
    public Rows apply(Rows base, FileStoreFactory fileStores) throws CanceledExecutionException {
        int[] columns = access.columns(rearranger);
        if (factories.isEmpty()) {
            return new PairedRows(base, null, columns);
        }
        factories.forEach(f -> access.setFileStores(f, fileStores));
        try {
            makeCells(base);
        } finally {
            factories.forEach(f -> access.setFileStores(f, null));
        }
        return new PairedRows(base, newCells.finish(), columns);
    }

    private void makeCells(Rows base) throws CanceledExecutionException {
        int workers = workers();
        try (CloseableRowIterator rows = base.iterator()) {
            if (workers > 1) {
                makeInParallel(rows, base.size(), workers);
            } else {
                for (long i = 0; rows.hasNext(); i++) {
                    DataRow row = rows.next();
                    store(row.getKey(), cells(row, i), i, base.size());
                }
            }
        }
        for (CellFactory factory : factories) {
            if (factory instanceof AbstractCellFactory known) {
                known.afterProcessing();
            }
        }
    }

    private int workers() {
        int workers = Runtime.getRuntime().availableProcessors();
        for (CellFactory factory : factories) {
            boolean parallel = factory instanceof AbstractCellFactory known && known.isParallelProcessing();
            workers = parallel ? Math.min(workers, ((AbstractCellFactory) factory).getMaxParallelWorkers()) : 1;
            if (workers <= 1) {
                return 1;
            }
        }
        return workers;
    }

    private record Pending(RowKey key, Future<DataCell[]> cells) {}

    private void makeInParallel(CloseableRowIterator rows, long size, int workers) throws CanceledExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        Deque<Pending> pending = new ArrayDeque<>();
        try {
            long stored = 0;
            for (long i = 0; rows.hasNext(); i++) {
                DataRow row = rows.next();
                long index = i;
                pending.add(new Pending(row.getKey(), pool.submit(() -> cells(row, index))));
                if (pending.size() > 4 * workers) {
                    storeFirst(pending, stored++, size);
                }
            }
            while (!pending.isEmpty()) {
                storeFirst(pending, stored++, size);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void storeFirst(Deque<Pending> pending, long index, long size) throws CanceledExecutionException {
        Pending first = pending.remove();
        try {
            store(first.key(), first.cells().get(), index, size);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CanceledExecutionException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private DataCell[] cells(DataRow row, long index) {
        List<DataCell> cells = new ArrayList<>();
        for (CellFactory factory : factories) {
            cells.addAll(Arrays.asList(factory.getCells(row, index)));
        }
        return cells.toArray(new DataCell[0]);
    }

    private void store(RowKey key, DataCell[] cells, long index, long size) throws CanceledExecutionException {
        exec.checkCanceled();
        newCells.add(new DefaultRow(key, cells));
        for (CellFactory factory : factories) {
            factory.setProgress(index + 1, size, key, exec);
        }
    }

    /** The spec of the rearranged table: new columns with the domains of their cells. Call after {@link #apply}. */
    public DataTableSpec spec() {
        DataTableSpec promised = rearranger.createSpec();
        DataTableSpec made = newCells.finishedSpec();
        int[] columns = access.columns(rearranger);
        DataColumnSpec[] specs = new DataColumnSpec[columns.length];
        for (int i = 0; i < columns.length; i++) {
            specs[i] = promised.getColumnSpec(i);
            if (columns[i] < 0) {
                DataColumnSpecCreator creator = new DataColumnSpecCreator(specs[i]);
                creator.setDomain(made.getColumnSpec(~columns[i]).getDomain());
                specs[i] = creator.createSpec();
            }
        }
        return new DataTableSpecCreator(promised)
                .dropAllColumns()
                .addColumns(specs)
                .createSpec();
    }
}
