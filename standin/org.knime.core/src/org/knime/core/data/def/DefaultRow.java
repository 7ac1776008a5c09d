// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.def;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;

/** A row that holds its cells. */
public class DefaultRow implements DataRow {

    private final RowKey key;
    private final List<DataCell> cells;

    /** Of cells that are not null; the array is copied. */
    public DefaultRow(RowKey key, DataCell... cells) {
        this.key = Objects.requireNonNull(key, "A row cannot have a null key.");
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == null) {
                throw new NullPointerException(
                        "Cell " + i + " of row \"" + key + "\" is null; an absent value is DataType.getMissingCell().");
            }
        }
        this.cells = List.of(cells);
    }

    /** Of cells that are not null; the array is copied. */
    public DefaultRow(String rowId, DataCell... cells) {
        this(new RowKey(rowId), cells);
    }

    /** Of cells that are not null; the list is copied. */
    public DefaultRow(RowKey key, List<DataCell> cells) {
        this(key, cells.toArray(DataCell[]::new));
    }

    /** Of cells that are not null; the list is copied. */
    public DefaultRow(String rowId, List<DataCell> cells) {
        this(new RowKey(rowId), cells);
    }

    /** The cells of another row under a new key. */
    public DefaultRow(RowKey key, DataRow row) {
        this(key, row.stream().toArray(DataCell[]::new));
    }

    /** The cells of another row under a new key. */
    public DefaultRow(String rowId, DataRow row) {
        this(new RowKey(rowId), row);
    }

    /** Of a {@link DoubleCell} for each number. */
    public DefaultRow(RowKey key, double... values) {
        this(key, DoubleStream.of(values).mapToObj(DoubleCell::new).toArray(DataCell[]::new));
    }

    /** Of a {@link DoubleCell} for each number. */
    public DefaultRow(String rowId, double... values) {
        this(new RowKey(rowId), values);
    }

    /** Of an {@link IntCell} for each number. */
    public DefaultRow(RowKey key, int... values) {
        this(key, IntStream.of(values).mapToObj(IntCell::new).toArray(DataCell[]::new));
    }

    /** Of an {@link IntCell} for each number. */
    public DefaultRow(String rowId, int... values) {
        this(new RowKey(rowId), values);
    }

    /** Of a {@link StringCell} for each text. */
    public DefaultRow(RowKey key, String... values) {
        this(key, Stream.of(values).map(StringCell::new).toArray(DataCell[]::new));
    }

    /** Of a {@link StringCell} for each text. */
    public DefaultRow(String rowId, String... values) {
        this(new RowKey(rowId), values);
    }

    @Override
    public final RowKey getKey() {
        return key;
    }

    @Override
    public final int getNumCells() {
        return cells.size();
    }

    @Override
    public final DataCell getCell(int index) {
        return cells.get(index);
    }

    @Override
    public Iterator<DataCell> iterator() {
        return cells.iterator();
    }

    /** Equal to any row with the same key and equal cells. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof DataRow row
                        && key.equals(row.getKey())
                        && Arrays.equals(cells.toArray(), row.stream().toArray());
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, cells);
    }

    @Override
    public String toString() {
        return key + ": " + cells;
    }
}
