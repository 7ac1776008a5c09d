// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** A type in a settings tree: the name of its cell class, or of its value interfaces where it has none. */
final class DataTypeConfig {

    private static final String CELL_CLASS = "cell_class";
    private static final String VALUE_CLASSES = "value_classes";
    private static final String ELEMENT_TYPE = "collection_element_type";

    private DataTypeConfig() {}

    static void save(DataType type, ConfigWO config) {
        if (type.getCellClass() == null) {
            config.addString(CELL_CLASS, null);
            config.addStringArray(
                    VALUE_CLASSES,
                    type.getValueClasses().stream().map(Class::getName).toArray(String[]::new));
        } else {
            config.addString(CELL_CLASS, type.getCellClass().getName());
        }
        if (type.isCollectionType()) {
            save(type.getCollectionElementType(), config.addConfig(ELEMENT_TYPE));
        }
    }

    static DataType load(ConfigRO config) throws InvalidSettingsException {
        String name = config.getString(CELL_CLASS);
        DataType element = config.containsKey(ELEMENT_TYPE) ? load(config.getConfig(ELEMENT_TYPE)) : null;
        if (name != null) {
            return DataType.getType(cellClass(name), element);
        }
        List<Class<? extends DataValue>> values = new ArrayList<>();
        for (String value : config.getStringArray(VALUE_CLASSES)) {
            values.add(valueClass(value));
        }
        return new DataType(null, values, element);
    }

    private static Class<? extends DataCell> cellClass(String name) throws InvalidSettingsException {
        return DataTypeRegistry.getInstance()
                .getCellClass(name)
                .orElseThrow(() -> new InvalidSettingsException("There is no cell class " + name
                        + "; its extension is not installed, or does not register it at org.knime.core.DataType."));
    }

    private static Class<? extends DataValue> valueClass(String name) throws InvalidSettingsException {
        return DataTypeRegistry.getInstance()
                .getValueClass(name)
                .orElseThrow(() -> new InvalidSettingsException(
                        "There is no value interface " + name + " among those of the registered cell classes."));
    }
}
