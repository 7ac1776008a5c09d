// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes a {@link DataTableSpec} step by step. */
public final class DataTableSpecCreator {

    private final List<DataColumnSpec> columns = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private String name;

    /** From no columns. */
    public DataTableSpecCreator() {}

    /** From all of another spec. */
    public DataTableSpecCreator(DataTableSpec spec) {
        setName(spec.getName());
        addColumns(spec);
        putProperties(spec.getProperties());
    }

    /** Adds these columns behind the ones there are. */
    public DataTableSpecCreator addColumns(DataColumnSpec... specs) {
        columns.addAll(List.of(specs));
        return this;
    }

    /** Adds the columns of another spec behind the ones there are. */
    public DataTableSpecCreator addColumns(DataTableSpec spec) {
        spec.forEach(columns::add);
        return this;
    }

    /** Puts another column in the place of one, counted from 0. */
    public DataTableSpecCreator replaceColumn(int index, DataColumnSpec spec) {
        columns.set(index, Objects.requireNonNull(spec, "A column cannot be replaced by null."));
        return this;
    }

    /** Removes all columns. */
    public DataTableSpecCreator dropAllColumns() {
        columns.clear();
        return this;
    }

    /** Forgets what is known of the cells of all columns. */
    public DataTableSpecCreator dropAllDomains() {
        columns.replaceAll(column -> {
            DataColumnSpecCreator creator = new DataColumnSpecCreator(column);
            creator.setDomain(null);
            return creator.createSpec();
        });
        return this;
    }

    /** Attaches a text to the table. */
    public DataTableSpecCreator putProperty(String key, String value) {
        properties.put(key, value);
        return this;
    }

    /** Attaches texts to the table. */
    public DataTableSpecCreator putProperties(Map<String, String> texts) {
        properties.putAll(texts);
        return this;
    }

    /** Sets the table's name; null for the default one. */
    public DataTableSpecCreator setName(String newName) {
        name = newName;
        return this;
    }

    /** The spec as it is now; IllegalArgumentException when two columns have the same name. */
    public DataTableSpec createSpec() {
        return new DataTableSpec(name, columns, properties);
    }
}
