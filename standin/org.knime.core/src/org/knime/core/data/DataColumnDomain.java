// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** What is known of the cells of a column: the possible ones, the smallest and the largest. Each may be unknown. */
public final class DataColumnDomain {

    private static final String LOWER = "lower_bound";
    private static final String UPPER = "upper_bound";
    private static final String VALUES = "possible_values";

    private final DataCell lowerBound;
    private final DataCell upperBound;
    private final Set<DataCell> values;

    DataColumnDomain(DataCell lowerBound, DataCell upperBound, Set<DataCell> values) {
        this.lowerBound = lowerBound;
        this.upperBound = upperBound;
        this.values = values == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** The possible cells in the order they were met, or null. */
    public Set<DataCell> getValues() {
        return values;
    }

    /** Whether the possible cells are known. */
    public boolean hasValues() {
        return values != null;
    }

    /** The smallest cell, or null. */
    public DataCell getLowerBound() {
        return lowerBound;
    }

    /** Whether the smallest cell is known. */
    public boolean hasLowerBound() {
        return lowerBound != null;
    }

    /** The largest cell, or null. */
    public DataCell getUpperBound() {
        return upperBound;
    }

    /** Whether the largest cell is known. */
    public boolean hasUpperBound() {
        return upperBound != null;
    }

    /** Whether the smallest and the largest cell are known. */
    public boolean hasBounds() {
        return hasLowerBound() && hasUpperBound();
    }

    /** Writes what is known for {@link #load}. */
    public void save(ConfigWO config) {
        if (hasLowerBound()) {
            config.addDataCell(LOWER, lowerBound);
        }
        if (hasUpperBound()) {
            config.addDataCell(UPPER, upperBound);
        }
        if (hasValues()) {
            config.addDataCellArray(VALUES, values.toArray(DataCell[]::new));
        }
    }

    /** What {@link #save} wrote; what cannot be read is logged and unknown. */
    public static DataColumnDomain load(ConfigRO config) {
        DataCell[] values = read(config, VALUES, () -> config.getDataCellArray(VALUES));
        return new DataColumnDomain(
                read(config, LOWER, () -> config.getDataCell(LOWER)),
                read(config, UPPER, () -> config.getDataCell(UPPER)),
                values == null ? null : new LinkedHashSet<>(Arrays.asList(values)));
    }

    private static <T> T read(ConfigRO config, String key, Part<T> part) {
        try {
            return config.containsKey(key) ? part.read() : null;
        } catch (InvalidSettingsException e) {
            NodeLogger.getLogger(DataColumnDomain.class).warn("A column's " + key + " is lost: " + e.getMessage(), e);
            return null;
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof DataColumnDomain domain
                        && Objects.equals(lowerBound, domain.lowerBound)
                        && Objects.equals(upperBound, domain.upperBound)
                        && Objects.equals(values, domain.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lowerBound, upperBound, values);
    }

    @Override
    public String toString() {
        return "[" + lowerBound + ", " + upperBound + "] " + (values == null ? "any value" : values);
    }

    private interface Part<T> {
        T read() throws InvalidSettingsException;
    }
}
