// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import java.util.Comparator;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;

/** The order of the cells of a column, for sorting and for the bounds of a domain. */
public final class CellOrder {

    private CellOrder() {}

    /** By number where the type is one, else by text; missing cells come first. */
    public static Comparator<DataCell> of(DataType type) {
        return Comparator.<DataCell, Boolean>comparing(cell -> !cell.isMissing())
                .thenComparing((a, b) ->
                        a.isMissing() || b.isMissing() ? 0 : byValue(type).compare(a, b));
    }

    private static Comparator<DataCell> byValue(DataType type) {
        if (type.isCompatible(IntValue.class)) {
            return Comparator.comparingInt(cell -> ((IntValue) cell).getIntValue());
        }
        if (type.isCompatible(LongValue.class)) {
            return Comparator.comparingLong(cell -> ((LongValue) cell).getLongValue());
        }
        if (type.isCompatible(DoubleValue.class)) {
            return Comparator.comparingDouble(cell -> ((DoubleValue) cell).getDoubleValue());
        }
        return Comparator.comparing(DataCell::toString);
    }
}
