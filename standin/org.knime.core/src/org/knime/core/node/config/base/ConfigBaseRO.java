// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Set;
import org.knime.core.node.InvalidSettingsException;

/**
 * A settings tree to read from. A getter without default throws when the key is absent or its value has another type;
 * one with default answers the default instead. A string and an array may be null, in the file too.
 */
public interface ConfigBaseRO extends Iterable<String> {

    /** The key of this subtree. */
    String getKey();

    /** The keys of this level, in the order they were added. */
    Set<String> keySet();

    /** The keys of this level, in the order they were added. */
    @Override
    Iterator<String> iterator();

    /** Whether this level has an entry or a subtree of that key. */
    boolean containsKey(String key);

    /** The subtree of that key. */
    ConfigBase getConfigBase(String key) throws InvalidSettingsException;

    /** Adds a copy of all that is here to another tree; what has the same key there is replaced. */
    void copyTo(ConfigBaseWO destination);

    /** Writes the tree as XML (UTF-8) and closes the stream. */
    void saveToXML(OutputStream out) throws IOException;

    /** The String of that key. */
    String getString(String key) throws InvalidSettingsException;

    /** The String of that key, or the default. */
    String getString(String key, String def);

    /** The array of that key. */
    String[] getStringArray(String key) throws InvalidSettingsException;

    /** The array of that key, or the default. */
    String[] getStringArray(String key, String... def);

    /** The int of that key. */
    int getInt(String key) throws InvalidSettingsException;

    /** The int of that key, or the default. */
    int getInt(String key, int def);

    /** The array of that key. */
    int[] getIntArray(String key) throws InvalidSettingsException;

    /** The array of that key, or the default. */
    int[] getIntArray(String key, int... def);

    /** The double of that key. */
    double getDouble(String key) throws InvalidSettingsException;

    /** The double of that key, or the default. */
    double getDouble(String key, double def);

    /** The array of that key. */
    double[] getDoubleArray(String key) throws InvalidSettingsException;

    /** The array of that key, or the default. */
    double[] getDoubleArray(String key, double... def);

    /** The long of that key. */
    long getLong(String key) throws InvalidSettingsException;

    /** The long of that key, or the default. */
    long getLong(String key, long def);

    /** The array of that key. */
    long[] getLongArray(String key) throws InvalidSettingsException;

    /** The array of that key, or the default. */
    long[] getLongArray(String key, long... def);

    /** The boolean of that key. */
    boolean getBoolean(String key) throws InvalidSettingsException;

    /** The boolean of that key, or the default. */
    boolean getBoolean(String key, boolean def);

    /** The array of that key. */
    boolean[] getBooleanArray(String key) throws InvalidSettingsException;

    /** The array of that key, or the default. */
    boolean[] getBooleanArray(String key, boolean... def);

    /** The float of that key. */
    float getFloat(String key) throws InvalidSettingsException;

    /** The short of that key. */
    short getShort(String key) throws InvalidSettingsException;

    /** The byte of that key. */
    byte getByte(String key) throws InvalidSettingsException;

    /** The char of that key. */
    char getChar(String key) throws InvalidSettingsException;
}
