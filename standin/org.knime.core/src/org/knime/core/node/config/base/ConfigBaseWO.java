// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/** A settings tree to write to. A key that is there already is replaced; a string and an array may be null. */
public interface ConfigBaseWO {

    /** The key of this subtree. */
    String getKey();

    /** A new, empty subtree under that key. */
    ConfigBase addConfigBase(String key);

    /** Sets the String of that key. */
    void addString(String key, String value);

    /** Sets the array of that key. */
    void addStringArray(String key, String... values);

    /** Sets the int of that key. */
    void addInt(String key, int value);

    /** Sets the array of that key. */
    void addIntArray(String key, int... values);

    /** Sets the double of that key. */
    void addDouble(String key, double value);

    /** Sets the array of that key. */
    void addDoubleArray(String key, double... values);

    /** Sets the long of that key. */
    void addLong(String key, long value);

    /** Sets the array of that key. */
    void addLongArray(String key, long... values);

    /** Sets the boolean of that key. */
    void addBoolean(String key, boolean value);

    /** Sets the array of that key. */
    void addBooleanArray(String key, boolean... values);

    /** Sets the float of that key. */
    void addFloat(String key, float value);

    /** Sets the short of that key. */
    void addShort(String key, short value);

    /** Sets the byte of that key. */
    void addByte(String key, byte value);

    /** Sets the char of that key. */
    void addChar(String key, char value);
}
