// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.slicewise.volume.Grid;

/**
 * A case in a row of a table; its id is the RowID.
 *
 * @param number number of the row in its table, from 0
 */
record CaseRow(long number, DataRow row, DataTableSpec table) {

    String id() {
        return row.getKey().getString();
    }

    /** The value of a cell; a missing one is an error that names case and column. */
    <V> V value(int column, Class<V> type) throws CaseException {
        DataCell cell = row.getCell(column);
        if (cell.isMissing()) {
            throw new CaseException(
                    id(),
                    "there is nothing in column \"%s\"."
                            .formatted(table.getColumnSpec(column).getName()));
        }
        return type.cast(cell);
    }

    /** The value of a cell; nothing where there is no such column or no value in it. */
    <V> Optional<V> valueIfAny(OptionalInt column, Class<V> type) {
        return column.isEmpty() || row.getCell(column.getAsInt()).isMissing()
                ? Optional.empty()
                : Optional.of(type.cast(row.getCell(column.getAsInt())));
    }

    /** Checks that image and mask of the case lie on one grid. */
    void requireSameGrid(Grid image, Grid mask) throws CaseException {
        Optional<String> difference = image.differenceFrom(mask);
        if (difference.isPresent()) {
            throw new CaseException(id(), "The mask does not lie on the grid of the image. " + difference.get());
        }
    }

    /** The row with these cells after its own. */
    DataRow with(DataCell... more) {
        List<DataCell> cells = new ArrayList<>();
        row.forEach(cells::add);
        cells.addAll(List.of(more));
        return new DefaultRow(row.getKey(), cells);
    }
}
