// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.util.List;
import java.util.stream.Collectors;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataValue;
import org.knime.core.node.util.ColumnFilter;

/** Offers the columns whose cells can be read through one of some value interfaces. */
final class CompatibleColumns implements ColumnFilter {

    private final List<Class<? extends DataValue>> values;

    CompatibleColumns(List<Class<? extends DataValue>> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Name the kinds of columns that can be chosen: one at least.");
        }
        this.values = List.copyOf(values);
    }

    @Override
    public boolean includeColumn(DataColumnSpec column) {
        return values.stream().anyMatch(column.getType()::isCompatible);
    }

    @Override
    public String allFilteredMsg() {
        String kinds = values.stream().map(Class::getSimpleName).collect(Collectors.joining(" or "));
        return "The table has no column of the kind " + kinds + ".";
    }
}
