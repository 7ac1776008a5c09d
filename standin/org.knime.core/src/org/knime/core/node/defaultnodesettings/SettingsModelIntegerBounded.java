// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import org.knime.core.node.InvalidSettingsException;

/** A setting of a whole number of 32 bits between two bounds, which belong to the values. */
@SuppressWarnings("unchecked") // createClone() returns exactly its own class
public class SettingsModelIntegerBounded extends SettingsModelInteger {

    private final int lower;
    private final int upper;

    /** With a key, a value to begin with, and bounds; IllegalArgumentException when the value is not between them. */
    public SettingsModelIntegerBounded(String configName, int defaultValue, int minValue, int maxValue) {
        super(configName, defaultValue);
        lower = minValue;
        upper = maxValue;
        if (!(minValue <= maxValue)) {
            throw new IllegalArgumentException("The least value of the setting \"" + configName + "\", " + minValue
                    + ", is larger than its largest one, " + maxValue + ".");
        }
        checkArgument(defaultValue);
    }

    /** The least value. */
    public int getLowerBound() {
        return lower;
    }

    /** The largest value. */
    public int getUpperBound() {
        return upper;
    }

    /** Sets the value; IllegalArgumentException when it is out of bounds. */
    @Override
    public void setIntValue(int newValue) {
        checkArgument(newValue);
        super.setIntValue(newValue);
    }

    private void checkArgument(int newValue) {
        if (!isWithinBounds(newValue)) {
            throw new IllegalArgumentException(outside(newValue));
        }
    }

    @Override
    protected void validateValue(int newValue) throws InvalidSettingsException {
        super.validateValue(newValue);
        if (!isWithinBounds(newValue)) {
            throw new InvalidSettingsException(outside(newValue));
        }
    }

    private String outside(int newValue) {
        return "The setting \"" + getConfigName() + "\" must be " + range() + ", but is " + newValue + ".";
    }

    @Override
    boolean isWithinBounds(Number number) {
        return number.intValue() >= lower && number.intValue() <= upper;
    }

    @Override
    String range() {
        return super.range() + " between " + lower + " and " + upper;
    }

    @Override
    Comparable<?> least() {
        return lower;
    }

    @Override
    Comparable<?> largest() {
        return upper;
    }

    @Override
    protected SettingsModelIntegerBounded createClone() {
        return new SettingsModelIntegerBounded(getConfigName(), getIntValue(), lower, upper);
    }
}
