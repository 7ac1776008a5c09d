// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.Serializable;
import java.lang.reflect.Array;
import org.knime.core.node.InvalidSettingsException;

/** The typed reads and the arrays of a {@link ConfigBase}, the same for all types of value. */
final class ConfigReads {

    static final String ARRAY_SIZE = "array-size";

    private ConfigReads() {}

    static ConfigBase config(ConfigBase parent, String key) throws InvalidSettingsException {
        AbstractConfigEntry entry = present(parent, key);
        if (entry instanceof ConfigBase config) {
            return config;
        }
        throw new InvalidSettingsException(
                "The setting \"" + entry.path() + "\" is a value, where a group of settings is expected.");
    }

    static Serializable value(ConfigBase parent, String key, EntryType type) throws InvalidSettingsException {
        AbstractConfigEntry entry = present(parent, key);
        if (entry instanceof ValueEntry value && value.type() == type) {
            return value.value();
        }
        throw new InvalidSettingsException("The setting \"" + entry.path() + "\" is not of the type " + type.xmlName()
                + ", but " + kindOf(entry) + ".");
    }

    static Serializable value(ConfigBase parent, String key, EntryType type, Serializable otherwise) {
        boolean there = parent.get(key) instanceof ValueEntry value && value.type() == type;
        return there ? ((ValueEntry) parent.get(key)).value() : otherwise;
    }

    static void addArray(ConfigBase parent, String key, EntryType type, Object array) {
        ConfigBase config = parent.addConfigBase(key);
        if (array != null) {
            int size = Array.getLength(array);
            config.addInt(ARRAY_SIZE, size);
            for (int i = 0; i < size; i++) {
                config.put(new ValueEntry(Integer.toString(i), type, (Serializable) Array.get(array, i)));
            }
        }
    }

    static Object array(ConfigBase parent, String key, EntryType type, Object otherwise) {
        try {
            return array(parent, key, type);
        } catch (InvalidSettingsException e) {
            return otherwise;
        }
    }

    /** The array of that key, or null where a null array was added. */
    static Object array(ConfigBase parent, String key, EntryType type) throws InvalidSettingsException {
        ConfigBase config = config(parent, key);
        if (!config.containsKey(ARRAY_SIZE)) {
            return null;
        }
        int size = config.getInt(ARRAY_SIZE);
        if (size < 0 || size >= config.getChildCount()) {
            throw new InvalidSettingsException("The array \"" + config.path() + "\" says it has " + size
                    + " elements, but has " + (config.getChildCount() - 1) + ".");
        }
        Object array = Array.newInstance(type.component(), size);
        for (int i = 0; i < size; i++) {
            Array.set(array, i, value(config, Integer.toString(i), type));
        }
        return array;
    }

    static String text(ConfigBase config) {
        StringBuilder text = new StringBuilder(config.getKey());
        appendChildren(config, "\n  ", text);
        return text.toString();
    }

    private static void appendChildren(ConfigBase config, String indent, StringBuilder text) {
        for (String key : config) {
            AbstractConfigEntry entry = config.get(key);
            text.append(indent).append(key);
            if (entry instanceof ConfigBase child) {
                appendChildren(child, indent + "  ", text);
            } else {
                text.append("=").append(entry.toStringValue());
            }
        }
    }

    private static AbstractConfigEntry present(ConfigBase parent, String key) throws InvalidSettingsException {
        AbstractConfigEntry entry = parent.get(key);
        if (entry == null) {
            throw new InvalidSettingsException("There is no setting \"" + key + "\" in \"" + parent.path()
                    + "\"; there are " + parent.keySet() + ".");
        }
        return entry;
    }

    private static String kindOf(AbstractConfigEntry entry) {
        return entry instanceof ValueEntry value ? value.type().xmlName() : "a group of settings";
    }
}
