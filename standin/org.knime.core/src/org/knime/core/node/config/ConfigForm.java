// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import java.util.function.IntFunction;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.node.InvalidSettingsException;

/** How one kind of object stands in a settings tree, single and as an array; null is kept, as object and as array. */
abstract class ConfigForm<T> {

    static final ConfigForm<RowKey> ROW_KEY = new ConfigForm<>(RowKey[]::new) {
        @Override
        void add(Config config, String key, RowKey value) {
            config.addString(key, value == null ? null : value.getString());
        }

        @Override
        RowKey get(Config config, String key) throws InvalidSettingsException {
            String text = config.getString(key);
            return text == null ? null : new RowKey(text);
        }
    };

    static final ConfigForm<DataType> TYPE = new ConfigForm<>(DataType[]::new) {
        @Override
        void add(Config config, String key, DataType value) {
            Config child = config.addConfig(key);
            if (value != null) {
                value.save(child);
            }
            child.addBoolean("is_null", value == null);
        }

        @Override
        DataType get(Config config, String key) throws InvalidSettingsException {
            Config child = config.getConfig(key);
            return child.getBoolean("is_null", false) ? null : DataType.load(child);
        }
    };

    static final ConfigForm<DataCell> CELL = new CellForm();

    private static final String ARRAY_SIZE = "array-size";

    private final IntFunction<T[]> newArray;

    ConfigForm(IntFunction<T[]> newArray) {
        this.newArray = newArray;
    }

    abstract void add(Config config, String key, T value);

    abstract T get(Config config, String key) throws InvalidSettingsException;

    T get(Config config, String key, T otherwise) {
        try {
            return get(config, key);
        } catch (InvalidSettingsException e) {
            return otherwise;
        }
    }

    void addArray(Config config, String key, T[] values) {
        Config child = config.addConfig(key);
        if (values != null) {
            child.addInt(ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                add(child, Integer.toString(i), values[i]);
            }
        }
    }

    T[] getArray(Config config, String key) throws InvalidSettingsException {
        Config child = config.getConfig(key);
        if (!child.containsKey(ARRAY_SIZE)) {
            return null;
        }
        int size = child.getInt(ARRAY_SIZE);
        if (size < 0 || size >= child.getChildCount()) {
            throw new InvalidSettingsException("The array \"" + key + "\" says it has " + size + " elements, but has "
                    + (child.getChildCount() - 1) + ".");
        }
        T[] values = newArray.apply(size);
        for (int i = 0; i < size; i++) {
            values[i] = get(child, Integer.toString(i));
        }
        return values;
    }

    T[] getArray(Config config, String key, T[] otherwise) {
        try {
            return getArray(config, key);
        } catch (InvalidSettingsException e) {
            return otherwise;
        }
    }
}
