// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Texts that are attached to a column by name. */
public final class DataColumnProperties implements Cloneable {

    private final Map<String, String> texts;

    /** No texts. */
    public DataColumnProperties() {
        this(Map.of());
    }

    /** These texts. */
    public DataColumnProperties(Map<String, String> content) {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    /** These texts, and others added or put in their place. */
    public DataColumnProperties cloneAndOverwrite(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.putAll(others);
        return new DataColumnProperties(all);
    }

    /** Whether there is a text of that name. */
    public boolean containsProperty(String name) {
        return texts.containsKey(name);
    }

    /** The text of that name, or null. */
    public String getProperty(String name) {
        return texts.get(name);
    }

    /** The text of that name, or the default. */
    public String getProperty(String name, String def) {
        return texts.getOrDefault(name, def);
    }

    /** The names. */
    public Enumeration<String> properties() {
        return Collections.enumeration(texts.keySet());
    }

    /** The number of texts. */
    public int size() {
        return texts.size();
    }

    /** Writes the texts for {@link #load}. */
    public void save(ConfigWO config) {
        texts.forEach(config::addString);
    }

    /** The texts that {@link #save} wrote. */
    public static DataColumnProperties load(ConfigRO config) throws InvalidSettingsException {
        Map<String, String> content = new LinkedHashMap<>();
        for (String name : config.keySet()) {
            content.put(name, config.getString(name));
        }
        return new DataColumnProperties(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataColumnProperties properties && texts.equals(properties.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
