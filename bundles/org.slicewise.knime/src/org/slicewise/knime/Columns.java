// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;
import org.knime.core.node.InvalidSettingsException;

/** Which column of a table holds what a node needs. */
final class Columns {

    private Columns() {}

    /**
     * The index of a column.
     *
     * @param kind what the column must hold, for the error
     * @param accepted the values of which it must hold at least one
     * @throws InvalidSettingsException if the column is absent or of another kind; the text names those there are
     */
    @SafeVarargs
    static int index(DataTableSpec table, String name, String kind, Class<? extends DataValue>... accepted)
            throws InvalidSettingsException {
        int index = table.findColumnIndex(name);
        if (index < 0) {
            throw new InvalidSettingsException(
                    "There is no column \"%s\"; columns of %s are %s.".formatted(name, kind, names(table, accepted)));
        }
        DataColumnSpec column = table.getColumnSpec(index);
        if (!holds(column, accepted)) {
            throw new InvalidSettingsException("Column \"%s\" holds %s, but %s are needed; columns of %s are %s."
                    .formatted(name, column.getType().getName(), kind, kind, names(table, accepted)));
        }
        return index;
    }

    /** The index of a column that need not be chosen; of a chosen one as above. */
    @SafeVarargs
    static OptionalInt index(
            DataTableSpec table, Optional<String> name, String kind, Class<? extends DataValue>... accepted)
            throws InvalidSettingsException {
        return name.isEmpty() ? OptionalInt.empty() : OptionalInt.of(index(table, name.get(), kind, accepted));
    }

    /** The column of this name and type. */
    static DataColumnSpec of(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    /** The table with columns after its own, under new names where a name is taken. */
    static DataTableSpec appended(DataTableSpec table, DataColumnSpec... columns) {
        DataTableSpec all = table;
        for (DataColumnSpec column : columns) {
            DataColumnSpecCreator renamed = new DataColumnSpecCreator(column);
            renamed.setName(DataTableSpec.getUniqueColumnName(all, column.getName()));
            all = new DataTableSpecCreator(all).addColumns(renamed.createSpec()).createSpec();
        }
        return all;
    }

    @SafeVarargs
    private static List<String> names(DataTableSpec table, Class<? extends DataValue>... accepted) {
        return table.stream()
                .filter(column -> holds(column, accepted))
                .map(DataColumnSpec::getName)
                .toList();
    }

    @SafeVarargs
    private static boolean holds(DataColumnSpec column, Class<? extends DataValue>... accepted) {
        for (Class<? extends DataValue> values : accepted) {
            if (column.getType().isCompatible(values)) {
                return true;
            }
        }
        return false;
    }
}
