// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A setting of a whole number of 64 bits. */
@SuppressWarnings("unchecked") // createClone() returns exactly its own class
public class SettingsModelLong extends SettingsModelNumber {

    private final String configName;
    private long value;

    /** With a key and a value to begin with. */
    public SettingsModelLong(String configName, long defaultValue) {
        this.configName = checkedName(configName);
        value = defaultValue;
    }

    /** The value. */
    public long getLongValue() {
        return value;
    }

    /** Sets the value, and tells the listeners when it is new. */
    public void setLongValue(long newValue) {
        boolean changes = newValue != value;
        value = newValue;
        if (changes) {
            notifyChangeListeners();
        }
    }

    /** Throws when a value that is to be loaded makes no sense; any does, unless overridden. */
    protected void validateValue(long newValue) throws InvalidSettingsException {}

    @Override
    Number number() {
        return value;
    }

    @Override
    Number converted(Number number) {
        return number.longValue();
    }

    @Override
    Number parsed(String text) {
        return Long.valueOf(text.trim());
    }

    @Override
    String range() {
        return "a whole number";
    }

    @Override
    void setNumber(Number number) {
        setLongValue(number.longValue());
    }

    @Override
    protected SettingsModelLong createClone() {
        return new SettingsModelLong(configName, value);
    }

    @Override
    protected String getConfigName() {
        return configName;
    }

    @Override
    protected void loadSettingsForDialog(NodeSettingsRO settings, PortObjectSpec[] specs)
            throws NotConfigurableException {
        try {
            setLongValue(settings.getLong(configName, value));
        } catch (IllegalArgumentException e) {
            NodeLogger.getLogger(getClass()).debug("The dialog keeps its value: " + e.getMessage());
        }
    }

    @Override
    protected void validateSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException {
        validateValue(settings.getLong(configName));
    }

    @Override
    protected String getModelTypeID() {
        return "SMID_long";
    }

    @Override
    protected void loadSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException {
        long newValue = settings.getLong(configName);
        validateValue(newValue);
        setLongValue(newValue);
    }

    @Override
    protected void saveSettingsForModel(NodeSettingsWO settings) {
        settings.addLong(configName, value);
    }

    @Override
    protected void saveSettingsForDialog(NodeSettingsWO settings) throws InvalidSettingsException {
        saveSettingsForModel(settings);
    }

    @Override
    public String toString() {
        return "SettingsModelLong ('" + configName + "')";
    }
}
