// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.slicewise.standin.access.Doors;

/** Says how the columns of a table follow from those of another: kept, moved, removed, or made by a factory. */
public class ColumnRearranger {

    static {
        Doors.REARRANGER.fit(new RearrangerDoor());
    }

    private final DataTableSpec original;
    private final List<RearrangedColumn> columns = new ArrayList<>();

    /** All columns of a table, as they are. */
    public ColumnRearranger(DataTableSpec original) {
        this.original = original;
        for (int i = 0; i < original.getNumColumns(); i++) {
            columns.add(new RearrangedColumn(original.getColumnSpec(i), null, i));
        }
    }

    List<RearrangedColumn> columns() {
        return columns;
    }

    /** Adds the factory's columns at the end. */
    public final void append(CellFactory fac) {
        insertAt(columns.size(), fac);
    }

    /** Adds the factory's columns before the column now at this position. */
    public final void insertAt(int position, CellFactory fac) {
        DataColumnSpec[] specs = fac.getColumnSpecs();
        List<RearrangedColumn> added = new ArrayList<>();
        for (int i = 0; i < specs.length; i++) {
            added.add(new RearrangedColumn(specs[i], fac, i));
        }
        columns.addAll(position, added);
    }

    /** Puts the factory's column in the place of the column of this name. */
    public final void replace(CellFactory newCol, String colName) {
        replace(newCol, position(colName));
    }

    /** Puts the factory's columns, one each, in the places of these columns. */
    public final void replace(CellFactory fac, int... colIndex) {
        DataColumnSpec[] specs = fac.getColumnSpecs();
        if (specs.length != colIndex.length) {
            throw new IllegalArgumentException("A factory of %d columns cannot replace %d columns %s."
                    .formatted(specs.length, colIndex.length, Arrays.toString(colIndex)));
        }
        for (int i = 0; i < specs.length; i++) {
            columns.set(colIndex[i], new RearrangedColumn(specs[i], fac, i));
        }
    }

    /** Removes the columns at these positions. */
    public final void remove(int... colIndices) {
        TreeSet<Integer> positions = Arrays.stream(colIndices).boxed().collect(Collectors.toCollection(TreeSet::new));
        positions.descendingIterator().forEachRemaining(p -> columns.remove((int) p));
    }

    /** Removes the columns of these names. */
    public final void remove(String... colNames) {
        remove(positions(colNames));
    }

    /** Removes all columns but those at these positions; the order stays. */
    public final void keepOnly(int... colIndices) {
        Set<RearrangedColumn> kept =
                Arrays.stream(colIndices).mapToObj(columns::get).collect(Collectors.toSet());
        columns.retainAll(kept);
    }

    /** Removes all columns but those of these names; the order stays. */
    public final void keepOnly(String... colNames) {
        keepOnly(positions(colNames));
    }

    /** Moves the column at one position so that it is at the other. */
    public final void move(int currentColIndex, int newColIndex) {
        RearrangedColumn moved = columns.remove(currentColIndex);
        columns.add(Math.min(newColIndex, columns.size()), moved);
    }

    /** Moves the column of this name to the position. */
    public final void move(String colName, int newColIndex) {
        move(position(colName), newColIndex);
    }

    /** Puts the columns at these positions first, in this order; the others follow in theirs. */
    public final void permute(int... newOrdering) {
        List<RearrangedColumn> first =
                Arrays.stream(newOrdering).mapToObj(columns::get).toList();
        columns.removeAll(first);
        columns.addAll(0, first);
    }

    /** Puts the columns of these names first, in this order; the others follow in theirs. */
    public final void permute(String... colNames) {
        permute(positions(colNames));
    }

    /** The position of the column of this name; -1 when there is none. */
    public final int indexOf(String colName) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).spec().getName().equals(colName)) {
                return i;
            }
        }
        return -1;
    }

    /** The number of columns. */
    public final int getColumnCount() {
        return columns.size();
    }

    /** The spec of the rearranged table; an {@link IllegalArgumentException} when two columns have the same name. */
    public final DataTableSpec createSpec() {
        DataColumnSpec[] specs = columns.stream().map(RearrangedColumn::spec).toArray(DataColumnSpec[]::new);
        return new DataTableSpecCreator(original)
                .dropAllColumns()
                .addColumns(specs)
                .createSpec();
    }

    private int[] positions(String... names) {
        return Arrays.stream(names).mapToInt(this::position).toArray();
    }

    private int position(String name) {
        int position = indexOf(name);
        if (position < 0) {
            throw new IllegalArgumentException("There is no column \"%s\"; there are %s."
                    .formatted(
                            name, columns.stream().map(c -> c.spec().getName()).toList()));
        }
        return position;
    }
}
