// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A setting of a whole number of 32 bits. */
@SuppressWarnings("unchecked") // createClone() returns exactly its own class
public class SettingsModelInteger extends SettingsModelNumber implements SettingsModelFlowVariableCompatible {

    private final String configName;
    private int value;

    /** With a key and a value to begin with. */
    public SettingsModelInteger(String configName, int defaultValue) {
        this.configName = checkedName(configName);
        value = defaultValue;
    }

    /** The value. */
    public int getIntValue() {
        return value;
    }

    /** Sets the value, and tells the listeners when it is new. */
    public void setIntValue(int newValue) {
        boolean changes = newValue != value;
        value = newValue;
        if (changes) {
            notifyChangeListeners();
        }
    }

    /** Throws when a value that is to be loaded makes no sense; any does, unless overridden. */
    protected void validateValue(int newValue) throws InvalidSettingsException {}

    @Override
    Number number() {
        return value;
    }

    @Override
    Number converted(Number number) {
        return number.intValue();
    }

    @Override
    Number parsed(String text) {
        return Integer.valueOf(text.trim());
    }

    @Override
    String range() {
        return "a whole number";
    }

    @Override
    void setNumber(Number number) {
        setIntValue(number.intValue());
    }

    @Override
    public String getKey() {
        return configName;
    }

    @Override
    protected SettingsModelInteger createClone() {
        return new SettingsModelInteger(configName, value);
    }

    @Override
    protected String getConfigName() {
        return configName;
    }

    @Override
    protected void loadSettingsForDialog(NodeSettingsRO settings, PortObjectSpec[] specs)
            throws NotConfigurableException {
        try {
            setIntValue(settings.getInt(configName, value));
        } catch (IllegalArgumentException e) {
            NodeLogger.getLogger(getClass()).debug("The dialog keeps its value: " + e.getMessage());
        }
    }

    @Override
    protected void validateSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException {
        validateValue(settings.getInt(configName));
    }

    @Override
    protected String getModelTypeID() {
        return "SMID_integer";
    }

    @Override
    protected void loadSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException {
        int newValue = settings.getInt(configName);
        validateValue(newValue);
        setIntValue(newValue);
    }

    @Override
    protected void saveSettingsForModel(NodeSettingsWO settings) {
        settings.addInt(configName, value);
    }

    @Override
    protected void saveSettingsForDialog(NodeSettingsWO settings) throws InvalidSettingsException {
        saveSettingsForModel(settings);
    }

    @Override
    public String toString() {
        return "SettingsModelInteger ('" + configName + "')";
    }
}
