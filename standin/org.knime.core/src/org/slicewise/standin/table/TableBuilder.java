// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.filestore.FileStoreCell;
import org.slicewise.standin.access.Doors;

/** Checks and collects the rows of a new table, and learns the domains of its columns. */
public final class TableBuilder {

    /**
     * How a table is built.
     *
     * @param domainsFromSpec whether the domains begin with those of the spec
     * @param maxValues the number of values up to which a column of text has a domain of values
     * @param checkKeys whether two rows of the same key are refused
     */
    public record Rules(boolean domainsFromSpec, int maxValues, boolean checkKeys) {

        /** Domains from the rows alone, at most 60 values, keys checked. */
        public static final Rules USUAL = new Rules(false, 60, true);
    }

    private final DataTableSpec spec;
    private final Rules rules;
    private final RowCollector rows;
    private final RowKeyCheck keys;
    private final List<DomainTracker> domains = new ArrayList<>();

    /** An empty table. */
    public TableBuilder(DataTableSpec spec, TableSpace space, Rules rules) {
        this.spec = spec;
        this.rules = rules;
        this.rows = new RowCollector(space, spec.getNumColumns());
        this.keys = new RowKeyCheck(space);
        for (DataColumnSpec column : spec) {
            domains.add(new DomainTracker(column, rules.domainsFromSpec(), rules.maxValues()));
        }
    }

    /** The number of rows so far. */
    public long size() {
        return rows.size();
    }

    /** Adds a row; an {@link IllegalArgumentException} when its cells do not fit the columns. */
    public void add(DataRow row) {
        DataCell[] cells = checkedCells(row);
        if (rules.checkKeys()) {
            keys.add(row.getKey().getString());
        }
        for (int i = 0; i < cells.length; i++) {
            domains.get(i).add(cells[i]);
        }
        rows.add(new DefaultRow(row.getKey(), cells));
    }

    private DataCell[] checkedCells(DataRow row) {
        int columns = spec.getNumColumns();
        if (row.getNumCells() != columns) {
            throw new IllegalArgumentException("Row \"%s\" has %d cells, but the table has %d columns: %s."
                    .formatted(row.getKey().getString(), row.getNumCells(), columns, List.of(spec.getColumnNames())));
        }
        DataCell[] cells = new DataCell[columns];
        for (int i = 0; i < columns; i++) {
            cells[i] = checked(row, i);
        }
        return cells;
    }

    private DataCell checked(DataRow row, int index) {
        DataCell cell = row.getCell(index);
        DataColumnSpec column = spec.getColumnSpec(index);
        if (cell == null) {
            throw new IllegalArgumentException("Row \"%s\" has null in column \"%s\"; use a missing cell."
                    .formatted(row.getKey().getString(), column.getName()));
        }
        DataType type = cell.getType();
        if (!cell.isMissing()
                && !column.getType().equals(type)
                && !column.getType().isASuperTypeOf(type)) {
            throw new IllegalArgumentException("Row \"%s\" has a cell of type %s in column \"%s\" of type %s."
                    .formatted(row.getKey().getString(), type, column.getName(), column.getType()));
        }
        if (cell instanceof FileStoreCell stored) {
            flush(stored);
        }
        return cell;
    }

    private static void flush(FileStoreCell cell) {
        try {
            Doors.FILE_STORE.open().flush(cell);
        } catch (IOException e) {
            throw new UncheckedIOException("A cell cannot be written to its file store: " + e.getMessage(), e);
        }
    }

    /** The rows; a {@link DuplicateRowKeyException} when two have the same key. */
    public Rows finish() {
        Rows finished = rows.finish();
        keys.finish();
        return finished;
    }

    /** The spec with the domains of the rows so far. */
    public DataTableSpec finishedSpec() {
        DataColumnSpec[] columns = domains.stream().map(DomainTracker::spec).toArray(DataColumnSpec[]::new);
        return new DataTableSpecCreator(spec)
                .dropAllColumns()
                .addColumns(columns)
                .createSpec();
    }

    /** Frees what was collected. */
    public void discard() {
        rows.discard();
        keys.discard();
    }
}
