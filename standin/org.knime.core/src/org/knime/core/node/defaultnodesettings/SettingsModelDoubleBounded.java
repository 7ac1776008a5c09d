// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import org.knime.core.node.InvalidSettingsException;

/** A setting of a floating point number between two bounds, which belong to the values. */
@SuppressWarnings("unchecked") // createClone() returns exactly its own class
public class SettingsModelDoubleBounded extends SettingsModelDouble {

    private final double lower;
    private final double upper;

    /** With a key, a value to begin with, and bounds; IllegalArgumentException when the value is not between them. */
    public SettingsModelDoubleBounded(String configName, double defaultValue, double minValue, double maxValue) {
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
    public double getLowerBound() {
        return lower;
    }

    /** The largest value. */
    public double getUpperBound() {
        return upper;
    }

    /** Sets the value; IllegalArgumentException when it is out of bounds. */
    @Override
    public void setDoubleValue(double newValue) {
        checkArgument(newValue);
        super.setDoubleValue(newValue);
    }

    private void checkArgument(double newValue) {
        if (!isWithinBounds(newValue)) {
            throw new IllegalArgumentException(outside(newValue));
        }
    }

    @Override
    protected void validateValue(double newValue) throws InvalidSettingsException {
        super.validateValue(newValue);
        if (!isWithinBounds(newValue)) {
            throw new InvalidSettingsException(outside(newValue));
        }
    }

    private String outside(double newValue) {
        return "The setting \"" + getConfigName() + "\" must be " + range() + ", but is " + newValue + ".";
    }

    @Override
    boolean isWithinBounds(Number number) {
        return number.doubleValue() >= lower && number.doubleValue() <= upper;
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
    protected SettingsModelDoubleBounded createClone() {
        return new SettingsModelDoubleBounded(getConfigName(), getDoubleValue(), lower, upper);
    }
}
