// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JComponent;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.port.PortObjectSpec;

/** The columns of a table, whose names differ, with the table's name and texts attached to it. */
public final class DataTableSpec implements PortObjectSpec, Iterable<DataColumnSpec> {

    private static final String DEFAULT_NAME = "default";

    private final String name;
    private final List<DataColumnSpec> columns;
    private final Map<String, String> properties;
    private final Map<String, Integer> indices = new HashMap<>();

    DataTableSpec(String name, List<DataColumnSpec> columns, Map<String, String> properties) {
        this.name = name == null ? DEFAULT_NAME : name;
        this.columns = List.copyOf(columns);
        this.properties = Map.copyOf(properties);
        for (DataColumnSpec column : columns) {
            if (indices.put(column.getName(), indices.size()) != null) {
                throw new IllegalArgumentException(
                        "A table cannot have two columns of the name \"" + column.getName() + "\".");
            }
        }
    }

    /** No columns. */
    public DataTableSpec() {
        this(DEFAULT_NAME);
    }

    /** No columns, and a name; null for the default one. */
    public DataTableSpec(String name) {
        this(name, List.of(), Map.of());
    }

    /** These columns; IllegalArgumentException when two have the same name. */
    public DataTableSpec(DataColumnSpec... columns) {
        this(DEFAULT_NAME, columns);
    }

    /** These columns, and a name; IllegalArgumentException when two columns have the same name. */
    public DataTableSpec(String name, DataColumnSpec... columns) {
        this(name, List.of(columns), Map.of());
    }

    /** Columns of these names and types. */
    public DataTableSpec(String[] names, DataType[] types) {
        this(DEFAULT_NAME, names, types);
    }

    /** Columns of these names and types, and a name. */
    public DataTableSpec(String name, String[] names, DataType[] types) {
        this(name, createColumnSpecs(names, types));
    }

    /** The columns of two tables, one beside the other. */
    public DataTableSpec(DataTableSpec left, DataTableSpec right) {
        this(DEFAULT_NAME, left, right);
    }

    /** The columns of two tables, one beside the other, and a name. */
    public DataTableSpec(String name, DataTableSpec left, DataTableSpec right) {
        this(name, Stream.concat(left.stream(), right.stream()).toList(), Map.of());
    }

    /** Columns of these names and types. */
    public static final DataColumnSpec[] createColumnSpecs(String[] names, DataType[] types) {
        if (names.length != types.length) {
            throw new IllegalArgumentException("Each column has a name and a type, but there are " + names.length
                    + " names and " + types.length + " types.");
        }
        return IntStream.range(0, names.length)
                .mapToObj(i -> new DataColumnSpecCreator(names[i], types[i]).createSpec())
                .toArray(DataColumnSpec[]::new);
    }

    /** That name, or else that name with the first number behind it that no column has: {@code name (#1)}. */
    public static String getUniqueColumnName(DataTableSpec spec, String wanted) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> i == 0 ? wanted : wanted + " (#" + i + ")")
                .filter(candidate -> spec == null || !spec.containsName(candidate))
                .findFirst()
                .orElseThrow();
    }

    /** The name of the table. */
    public String getName() {
        return name;
    }

    /** The texts attached to the table, by name. */
    public Map<String, String> getProperties() {
        return properties;
    }

    /** The number of columns. */
    public int getNumColumns() {
        return columns.size();
    }

    /** The column of an index, counted from 0. */
    public DataColumnSpec getColumnSpec(int index) {
        return columns.get(index);
    }

    /** The column of that name, or null. */
    public DataColumnSpec getColumnSpec(String columnName) {
        return containsName(columnName) ? columns.get(findColumnIndex(columnName)) : null;
    }

    /** The index of the column of that name, or -1. */
    public int findColumnIndex(String columnName) {
        return indices.getOrDefault(columnName, -1);
    }

    /** Whether there is a column of that name. */
    public boolean containsName(String columnName) {
        return indices.containsKey(columnName);
    }

    /** Whether there is a column whose cells can be read through a value interface. */
    public boolean containsCompatibleType(Class<? extends DataValue> valueClass) {
        return stream().anyMatch(column -> column.getType().isCompatible(valueClass));
    }

    /** The names from the first to the last column. */
    public final String[] getColumnNames() {
        return stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }

    @Override
    public Iterator<DataColumnSpec> iterator() {
        return columns.iterator();
    }

    /** The columns from the first to the last. */
    public Stream<DataColumnSpec> stream() {
        return columns.stream();
    }

    /** Whether the other table has columns of the same names and types in the same order. */
    public boolean equalStructure(DataTableSpec other) {
        return this == other
                || other != null
                        && columns.size() == other.columns.size()
                        && IntStream.range(0, columns.size())
                                .allMatch(i -> columns.get(i).equalStructure(other.columns.get(i)));
    }

    /** Writes all of it for {@link #load}. */
    public void save(ConfigWO config) {
        DataTableSpecConfig.save(this, config);
    }

    /** The spec that {@link #save} wrote. */
    public static DataTableSpec load(ConfigRO config) throws InvalidSettingsException {
        return DataTableSpecConfig.load(config);
    }

    /** A table of the columns' names, types and domains. */
    @Override
    public JComponent[] getViews() {
        return new JComponent[] {DataTableSpecView.of(this)};
    }

    /** Equal when all of it is. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof DataTableSpec spec
                        && name.equals(spec.name)
                        && columns.equals(spec.columns)
                        && properties.equals(spec.properties);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, columns);
    }

    @Override
    public String toString() {
        return "name=" + name + ",columns=" + columns;
    }
}
