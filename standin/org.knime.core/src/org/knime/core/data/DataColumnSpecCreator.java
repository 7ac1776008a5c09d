// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slicewise.standin.access.CellOrder;

/** Makes a {@link DataColumnSpec}. */
public final class DataColumnSpecCreator {

    private String name;
    private DataType type;
    private DataColumnDomain domain = new DataColumnDomainCreator().createDomain();
    private DataColumnProperties properties = new DataColumnProperties();

    /** From a name and a type, neither of them null. */
    public DataColumnSpecCreator(String name, DataType type) {
        setName(name);
        setType(type);
    }

    /** From all of another column. */
    public DataColumnSpecCreator(DataColumnSpec spec) {
        this(spec.getName(), spec.getType());
        setDomain(spec.getDomain());
        setProperties(spec.getProperties());
    }

    /** Sets the name. */
    public void setName(String newName) {
        name = Objects.requireNonNull(newName, "A column's name cannot be null.");
    }

    /** The type as it is now. */
    public DataType getType() {
        return type;
    }

    /** Sets the type. */
    public void setType(DataType newType) {
        type = Objects.requireNonNull(newType, "A column's type cannot be null.");
    }

    /** Sets what is known of the cells; null for nothing. */
    public void setDomain(DataColumnDomain newDomain) {
        domain = newDomain == null ? new DataColumnDomainCreator().createDomain() : newDomain;
    }

    /** Sets the attached texts; null for none. */
    public void setProperties(DataColumnProperties newProperties) {
        properties = newProperties == null ? new DataColumnProperties() : newProperties;
    }

    /**
     * Makes this a column that can hold the cells of another one of the same name too: the common super type, the
     * wider domain, the attached texts that agree.
     */
    public void merge(DataColumnSpec other) {
        if (!name.equals(other.getName())) {
            throw new IllegalArgumentException("The columns \"" + name + "\" and \"" + other.getName()
                    + "\" cannot be merged: their names differ.");
        }
        type = DataType.getCommonSuperType(type, other.getType());
        domain = wider(other.getDomain());
        Map<String, String> agreed = new LinkedHashMap<>();
        properties.properties().asIterator().forEachRemaining(key -> agreed.put(key, properties.getProperty(key)));
        agreed.entrySet()
                .removeIf(entry ->
                        !Objects.equals(entry.getValue(), other.getProperties().getProperty(entry.getKey())));
        properties = new DataColumnProperties(agreed);
    }

    private DataColumnDomain wider(DataColumnDomain other) {
        Comparator<DataCell> order = CellOrder.of(type);
        DataColumnDomainCreator creator = new DataColumnDomainCreator();
        if (domain.hasLowerBound() && other.hasLowerBound()) {
            creator.setLowerBound(first(order, domain.getLowerBound(), other.getLowerBound()));
        }
        if (domain.hasUpperBound() && other.hasUpperBound()) {
            creator.setUpperBound(first(order.reversed(), domain.getUpperBound(), other.getUpperBound()));
        }
        if (domain.hasValues() && other.hasValues()) {
            Set<DataCell> values = new LinkedHashSet<>(domain.getValues());
            values.addAll(other.getValues());
            creator.setValues(values);
        }
        return creator.createDomain();
    }

    private static DataCell first(Comparator<DataCell> order, DataCell a, DataCell b) {
        return order.compare(a, b) <= 0 ? a : b;
    }

    /** The column as it is now. */
    public DataColumnSpec createSpec() {
        return new DataColumnSpec(name, type, domain, properties);
    }
}
