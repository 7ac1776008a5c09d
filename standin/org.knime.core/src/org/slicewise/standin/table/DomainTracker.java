// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.knime.core.data.BoundedValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.NominalValue;
import org.slicewise.standin.access.CellOrder;

/** The domain of one column as its cells come: bounds of numbers, and the values of text while they are few. */
final class DomainTracker {

    private final DataColumnSpec column;
    private final int maxValues;
    private final Comparator<DataCell> order;
    private final boolean bounded;
    private Set<DataCell> values;
    private DataCell lower;
    private DataCell upper;

    DomainTracker(DataColumnSpec column, boolean fromSpec, int maxValues) {
        DataType type = column.getType();
        this.column = column;
        this.maxValues = maxValues;
        this.order = CellOrder.of(type);
        this.bounded = type.isCompatible(BoundedValue.class);
        this.values = type.isCompatible(NominalValue.class) ? new LinkedHashSet<>() : null;
        if (fromSpec) {
            begin(column.getDomain());
        }
    }

    private void begin(DataColumnDomain domain) {
        lower = bounded ? domain.getLowerBound() : null;
        upper = bounded ? domain.getUpperBound() : null;
        if (values != null && domain.hasValues()) {
            values.addAll(domain.getValues());
        }
    }

    void add(DataCell cell) {
        if (cell.isMissing()) {
            return;
        }
        if (bounded && !(cell instanceof DoubleValue number && Double.isNaN(number.getDoubleValue()))) {
            lower = lower == null || order.compare(cell, lower) < 0 ? cell : lower;
            upper = upper == null || order.compare(cell, upper) > 0 ? cell : upper;
        }
        if (values != null && values.add(cell) && values.size() > maxValues) {
            values = null;
        }
    }

    DataColumnSpec spec() {
        DataColumnDomainCreator domain = new DataColumnDomainCreator();
        domain.setLowerBound(lower);
        domain.setUpperBound(upper);
        domain.setValues(values);
        DataColumnSpecCreator creator = new DataColumnSpecCreator(column);
        creator.setDomain(domain.createDomain());
        return creator.createSpec();
    }
}
