// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import org.knime.core.node.InvalidSettingsException;

/** A setting of a whole number of 64 bits between two bounds, which belong to the values. */
@SuppressWarnings("unchecked") // createClone() returns exactly its own class
public class SettingsModelLongBounded extends SettingsModelLong {

    private final long lower;
    private final long upper;

    /** With a key, a value to begin with, and bounds; IllegalArgumentException when the value is not between them. */
    public SettingsModelLongBounded(String configName, long defaultValue, long minValue, long maxValue) {
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
    public long getLowerBound() {
        return lower;
    }

    /** The largest value. */
    public long getUpperBound() {
        return upper;
    }

    /** Sets the value; IllegalArgumentException when it is out of bounds. */
    @Override
    public void setLongValue(long newValue) {
        checkArgument(newValue);
        super.setLongValue(newValue);
    }

    private void checkArgument(long newValue) {
        if (!isWithinBounds(newValue)) {
            throw new IllegalArgumentException(outside(newValue));
        }
    }

    @Override
    protected void validateValue(long newValue) throws InvalidSettingsException {
        super.validateValue(newValue);
        if (!isWithinBounds(newValue)) {
            throw new InvalidSettingsException(outside(newValue));
        }
    }

    private String outside(long newValue) {
        return "The setting \"" + getConfigName() + "\" must be " + range() + ", but is " + newValue + ".";
    }

    @Override
    boolean isWithinBounds(Number number) {
        return number.longValue() >= lower && number.longValue() <= upper;
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
    protected SettingsModelLongBounded createClone() {
        return new SettingsModelLongBounded(getConfigName(), getLongValue(), lower, upper);
    }
}
