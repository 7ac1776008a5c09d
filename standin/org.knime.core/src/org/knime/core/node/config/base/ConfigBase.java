// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knime.core.node.InvalidSettingsException;

/**
 * A settings tree: entries and subtrees by key, in the order they were added. An array is a subtree of its elements,
 * keyed 0, 1, ... beside their number under {@code array-size}; a null array is an empty subtree.
 */
public abstract class ConfigBase extends AbstractConfigEntry implements ConfigBaseRO, ConfigBaseWO {

    private static final long serialVersionUID = 1L;

    private final Map<String, AbstractConfigEntry> entries = new LinkedHashMap<>();

    /** An empty tree; the key must have at least one character. */
    public ConfigBase(String key) {
        super(key);
    }

    /** A new, empty tree of the same class as this one. */
    public abstract ConfigBase getInstance(String key);

    /** Adds an entry or a subtree, replacing what had its key. */
    protected void put(AbstractConfigEntry entry) {
        entry.setParent(this);
        entries.put(entry.getKey(), entry);
    }

    /** The entry or subtree of that key, or null. */
    protected AbstractConfigEntry get(String key) {
        return entries.get(key);
    }

    /** The entry or subtree of that key, or null. */
    public AbstractConfigEntry getEntry(String key) {
        return get(key);
    }

    @Override
    public final ConfigBase addConfigBase(String key) {
        ConfigBase config = getInstance(key);
        put(config);
        return config;
    }

    /** Adds a subtree, replacing what had its key. */
    protected final void addConfigBase(ConfigBase config) {
        put(config);
    }

    @Override
    public final ConfigBase getConfigBase(String key) throws InvalidSettingsException {
        return ConfigReads.config(this, key);
    }

    /** Takes the entry or subtree of that key out of the tree; null when there is none. */
    public final AbstractConfigEntry removeConfig(String key) {
        AbstractConfigEntry removed = entries.remove(key);
        if (removed != null) {
            removed.setParent(null);
        }
        return removed;
    }

    @Override
    public boolean containsKey(String key) {
        return entries.containsKey(key);
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    @Override
    public final Iterator<String> iterator() {
        return keySet().iterator();
    }

    @Override
    public void copyTo(ConfigBaseWO destination) {
        if (!(destination instanceof ConfigBase target)) {
            throw new IllegalArgumentException("Settings are copied to other settings, not to a "
                    + destination.getClass().getName() + ".");
        }
        entries.values().forEach(entry -> target.put(target.adopted(entry)));
    }

    private AbstractConfigEntry adopted(AbstractConfigEntry entry) {
        if (entry instanceof ConfigBase config) {
            ConfigBase copy = getInstance(config.getKey());
            config.copyTo(copy);
            return copy;
        }
        return entry.copy(entry.getKey());
    }

    @Override
    ConfigBase copy(String newKey) {
        ConfigBase copy = getInstance(newKey);
        copyTo(copy);
        return copy;
    }

    /** Whether the other entry is a tree with the same content in the same order. */
    @Override
    public boolean hasIdenticalValue(AbstractConfigEntry other) {
        return other instanceof ConfigBase config
                && List.copyOf(childEntries()).equals(List.copyOf(config.childEntries()));
    }

    /** Adds the content of an XML document, takes over its key when this is a root, and closes the stream. */
    public void load(InputStream in) throws IOException {
        ConfigXmlReader.read(in, this);
    }

    /** Reads an XML document into a tree, closes the stream and returns the tree. */
    protected static ConfigBase loadFromXML(ConfigBase config, InputStream in) throws IOException {
        config.load(in);
        return config;
    }

    @Override
    public final void saveToXML(OutputStream out) throws IOException {
        ConfigXmlWriter.write(this, out);
    }

    /** The tree as indented text. */
    @Override
    public String toString() {
        return ConfigReads.text(this);
    }

    /** The tree as indented text. */
    @Override
    public final String toStringValue() {
        return toString();
    }

    @Override
    Collection<AbstractConfigEntry> childEntries() {
        return entries.values();
    }

    @Override
    public void addString(String key, String value) {
        put(new ValueEntry(key, EntryType.STRING, value));
    }

    @Override
    public String getString(String key) throws InvalidSettingsException {
        return (String) ConfigReads.value(this, key, EntryType.STRING);
    }

    @Override
    public String getString(String key, String def) {
        return (String) ConfigReads.value(this, key, EntryType.STRING, def);
    }

    @Override
    public void addStringArray(String key, String... values) {
        ConfigReads.addArray(this, key, EntryType.STRING, values);
    }

    @Override
    public String[] getStringArray(String key) throws InvalidSettingsException {
        return (String[]) ConfigReads.array(this, key, EntryType.STRING);
    }

    @Override
    public String[] getStringArray(String key, String... def) {
        return (String[]) ConfigReads.array(this, key, EntryType.STRING, def);
    }

    @Override
    public void addInt(String key, int value) {
        put(new ValueEntry(key, EntryType.INT, value));
    }

    @Override
    public int getInt(String key) throws InvalidSettingsException {
        return (Integer) ConfigReads.value(this, key, EntryType.INT);
    }

    @Override
    public int getInt(String key, int def) {
        return (Integer) ConfigReads.value(this, key, EntryType.INT, def);
    }

    @Override
    public void addIntArray(String key, int... values) {
        ConfigReads.addArray(this, key, EntryType.INT, values);
    }

    @Override
    public int[] getIntArray(String key) throws InvalidSettingsException {
        return (int[]) ConfigReads.array(this, key, EntryType.INT);
    }

    @Override
    public int[] getIntArray(String key, int... def) {
        return (int[]) ConfigReads.array(this, key, EntryType.INT, def);
    }

    @Override
    public void addDouble(String key, double value) {
        put(new ValueEntry(key, EntryType.DOUBLE, value));
    }

    @Override
    public double getDouble(String key) throws InvalidSettingsException {
        return (Double) ConfigReads.value(this, key, EntryType.DOUBLE);
    }

    @Override
    public double getDouble(String key, double def) {
        return (Double) ConfigReads.value(this, key, EntryType.DOUBLE, def);
    }

    @Override
    public void addDoubleArray(String key, double... values) {
        ConfigReads.addArray(this, key, EntryType.DOUBLE, values);
    }

    @Override
    public double[] getDoubleArray(String key) throws InvalidSettingsException {
        return (double[]) ConfigReads.array(this, key, EntryType.DOUBLE);
    }

    @Override
    public double[] getDoubleArray(String key, double... def) {
        return (double[]) ConfigReads.array(this, key, EntryType.DOUBLE, def);
    }

    @Override
    public void addLong(String key, long value) {
        put(new ValueEntry(key, EntryType.LONG, value));
    }

    @Override
    public long getLong(String key) throws InvalidSettingsException {
        return (Long) ConfigReads.value(this, key, EntryType.LONG);
    }

    @Override
    public long getLong(String key, long def) {
        return (Long) ConfigReads.value(this, key, EntryType.LONG, def);
    }

    @Override
    public void addLongArray(String key, long... values) {
        ConfigReads.addArray(this, key, EntryType.LONG, values);
    }

    @Override
    public long[] getLongArray(String key) throws InvalidSettingsException {
        return (long[]) ConfigReads.array(this, key, EntryType.LONG);
    }

    @Override
    public long[] getLongArray(String key, long... def) {
        return (long[]) ConfigReads.array(this, key, EntryType.LONG, def);
    }

    @Override
    public void addBoolean(String key, boolean value) {
        put(new ValueEntry(key, EntryType.BOOLEAN, value));
    }

    @Override
    public boolean getBoolean(String key) throws InvalidSettingsException {
        return (Boolean) ConfigReads.value(this, key, EntryType.BOOLEAN);
    }

    @Override
    public boolean getBoolean(String key, boolean def) {
        return (Boolean) ConfigReads.value(this, key, EntryType.BOOLEAN, def);
    }

    @Override
    public void addBooleanArray(String key, boolean... values) {
        ConfigReads.addArray(this, key, EntryType.BOOLEAN, values);
    }

    @Override
    public boolean[] getBooleanArray(String key) throws InvalidSettingsException {
        return (boolean[]) ConfigReads.array(this, key, EntryType.BOOLEAN);
    }

    @Override
    public boolean[] getBooleanArray(String key, boolean... def) {
        return (boolean[]) ConfigReads.array(this, key, EntryType.BOOLEAN, def);
    }

    @Override
    public void addFloat(String key, float value) {
        put(new ValueEntry(key, EntryType.FLOAT, value));
    }

    @Override
    public float getFloat(String key) throws InvalidSettingsException {
        return (Float) ConfigReads.value(this, key, EntryType.FLOAT);
    }

    @Override
    public void addShort(String key, short value) {
        put(new ValueEntry(key, EntryType.SHORT, value));
    }

    @Override
    public short getShort(String key) throws InvalidSettingsException {
        return (Short) ConfigReads.value(this, key, EntryType.SHORT);
    }

    @Override
    public void addByte(String key, byte value) {
        put(new ValueEntry(key, EntryType.BYTE, value));
    }

    @Override
    public byte getByte(String key) throws InvalidSettingsException {
        return (Byte) ConfigReads.value(this, key, EntryType.BYTE);
    }

    @Override
    public void addChar(String key, char value) {
        put(new ValueEntry(key, EntryType.CHAR, value));
    }

    @Override
    public char getChar(String key) throws InvalidSettingsException {
        return (Character) ConfigReads.value(this, key, EntryType.CHAR);
    }
}
