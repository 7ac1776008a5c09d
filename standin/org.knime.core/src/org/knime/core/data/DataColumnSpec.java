// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Objects;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** A column: its name, its type, and what is known of its cells. Made by {@link DataColumnSpecCreator}. */
public final class DataColumnSpec {

    private static final String NAME = "column_name";
    private static final String TYPE = "column_type";
    private static final String DOMAIN = "column_domain";
    private static final String PROPERTIES = "column_properties";

    private final String name;
    private final DataType type;
    private final DataColumnDomain domain;
    private final DataColumnProperties properties;

    DataColumnSpec(String name, DataType type, DataColumnDomain domain, DataColumnProperties properties) {
        this.name = name;
        this.type = type;
        this.domain = domain;
        this.properties = properties;
    }

    /** The name, unique in its table. */
    public String getName() {
        return name;
    }

    /** The type of the cells. */
    public DataType getType() {
        return type;
    }

    /** What is known of the cells. */
    public DataColumnDomain getDomain() {
        return domain;
    }

    /** The texts attached to the column. */
    public DataColumnProperties getProperties() {
        return properties;
    }

    /** Whether the other column has the same name and type. */
    public boolean equalStructure(DataColumnSpec other) {
        return other != null && name.equals(other.name) && type.equals(other.type);
    }

    /** Writes all of it for {@link #load}. */
    public void save(ConfigWO config) {
        config.addString(NAME, name);
        type.save(config.addConfig(TYPE));
        domain.save(config.addConfig(DOMAIN));
        if (properties.size() > 0) {
            properties.save(config.addConfig(PROPERTIES));
        }
    }

    /** The column that {@link #save} wrote. */
    public static DataColumnSpec load(ConfigRO config) throws InvalidSettingsException {
        DataColumnSpecCreator creator =
                new DataColumnSpecCreator(config.getString(NAME), DataType.load(config.getConfig(TYPE)));
        if (config.containsKey(DOMAIN)) {
            creator.setDomain(DataColumnDomain.load(config.getConfig(DOMAIN)));
        }
        if (config.containsKey(PROPERTIES)) {
            creator.setProperties(DataColumnProperties.load(config.getConfig(PROPERTIES)));
        }
        return creator.createSpec();
    }

    /** Equal when all of it is. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof DataColumnSpec spec
                        && equalStructure(spec)
                        && domain.equals(spec.domain)
                        && properties.equals(spec.properties);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type);
    }

    @Override
    public String toString() {
        return name + " (" + type + ")";
    }
}
