// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

/** A setting of a number, with the parts that a {@link DialogComponentNumber} needs. */
public abstract class SettingsModelNumber extends SettingsModel {

    /** For subclasses. */
    public SettingsModelNumber() {}

    /** The value, as the kind of number this is. */
    abstract Number number();

    /** Any number as the kind of number this is. */
    abstract Number converted(Number number);

    /** The number a text stands for, as the kind of number this is; NumberFormatException where there is none. */
    abstract Number parsed(String text);

    /** Sets the value; IllegalArgumentException when it is out of bounds. */
    abstract void setNumber(Number number);

    /** Whether the setting can be that number, which is of the kind this is. */
    boolean isWithinBounds(Number number) {
        return true;
    }

    /** What the setting can be, to go on behind "must be". */
    String range() {
        return "a number";
    }

    /** The least value, or null. */
    Comparable<?> least() {
        return null;
    }

    /** The largest value, or null. */
    Comparable<?> largest() {
        return null;
    }
}
