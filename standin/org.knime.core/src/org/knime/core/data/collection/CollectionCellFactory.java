// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;

/** Makes cells of cells. */
public final class CollectionCellFactory {

    private CollectionCellFactory() {}

    /** A list of cells, none of them null. */
    public static ListCell createListCell(Collection<? extends DataCell> cells) {
        return new ListCell(cells);
    }

    /** A list of the cells that a row has in these columns. */
    public static ListCell createListCell(DataRow row, int[] columns) {
        return new ListCell(IntStream.of(columns).mapToObj(row::getCell).toList());
    }

    /** The common super type of these columns. */
    public static DataType getElementType(DataTableSpec spec, int[] columns) {
        return getElementType(IntStream.of(columns)
                .mapToObj(i -> spec.getColumnSpec(i).getType())
                .toArray(DataType[]::new));
    }

    /** The common super type of these types; that of any cell, when there is none. */
    public static DataType getElementType(DataType[] types) {
        return Stream.of(types).reduce(DataType::getCommonSuperType).orElse(DataType.getType(DataCell.class));
    }
}
