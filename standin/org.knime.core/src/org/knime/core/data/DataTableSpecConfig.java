// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** The columns of a table in a settings tree. */
final class DataTableSpecConfig {

    private static final String NAME = "spec_name";
    private static final String COLUMNS = "number_columns";
    private static final String COLUMN = "column_spec_";
    private static final String PROPERTIES = "table_properties";

    private DataTableSpecConfig() {}

    static void save(DataTableSpec spec, ConfigWO config) {
        config.addString(NAME, spec.getName());
        config.addInt(COLUMNS, spec.getNumColumns());
        for (int i = 0; i < spec.getNumColumns(); i++) {
            spec.getColumnSpec(i).save(config.addConfig(COLUMN + i));
        }
        if (!spec.getProperties().isEmpty()) {
            spec.getProperties().forEach(config.addConfig(PROPERTIES)::addString);
        }
    }

    static DataTableSpec load(ConfigRO config) throws InvalidSettingsException {
        List<DataColumnSpec> columns = new ArrayList<>();
        int count = config.getInt(COLUMNS);
        for (int i = 0; i < count; i++) {
            columns.add(DataColumnSpec.load(config.getConfig(COLUMN + i)));
        }
        try {
            return new DataTableSpec(config.getString(NAME), columns, properties(config));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private static Map<String, String> properties(ConfigRO config) throws InvalidSettingsException {
        Map<String, String> properties = new LinkedHashMap<>();
        if (config.containsKey(PROPERTIES)) {
            ConfigRO child = config.getConfig(PROPERTIES);
            for (String key : child.keySet()) {
                properties.put(key, child.getString(key));
            }
        }
        return properties;
    }
}
