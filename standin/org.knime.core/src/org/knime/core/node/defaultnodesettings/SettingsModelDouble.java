// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A setting of a floating point number. */
@SuppressWarnings("unchecked") // createClone() returns exactly its own class
public class SettingsModelDouble extends SettingsModelNumber implements SettingsModelFlowVariableCompatible {

    private final String configName;
    private double value;

    /** With a key and a value to begin with. */
    public SettingsModelDouble(String configName, double defaultValue) {
        this.configName = checkedName(configName);
        value = defaultValue;
    }

    /** The value. */
    public double getDoubleValue() {
        return value;
    }

    /** Sets the value, and tells the listeners when it is new. */
    public void setDoubleValue(double newValue) {
        boolean changes = Double.compare(newValue, value) != 0;
        value = newValue;
        if (changes) {
            notifyChangeListeners();
        }
    }

    /** Throws when a value that is to be loaded makes no sense; any does, unless overridden. */
    protected void validateValue(double newValue) throws InvalidSettingsException {}

    @Override
    Number number() {
        return value;
    }

    @Override
    Number converted(Number number) {
        return number.doubleValue();
    }

    @Override
    Number parsed(String text) {
        return Double.valueOf(text.trim());
    }

    @Override
    void setNumber(Number number) {
        setDoubleValue(number.doubleValue());
    }

    @Override
    public String getKey() {
        return configName;
    }

    @Override
    protected SettingsModelDouble createClone() {
        return new SettingsModelDouble(configName, value);
    }

    @Override
    protected String getConfigName() {
        return configName;
    }

    @Override
    protected void loadSettingsForDialog(NodeSettingsRO settings, PortObjectSpec[] specs)
            throws NotConfigurableException {
        try {
            setDoubleValue(settings.getDouble(configName, value));
        } catch (IllegalArgumentException e) {
            NodeLogger.getLogger(getClass()).debug("The dialog keeps its value: " + e.getMessage());
        }
    }

    @Override
    protected void validateSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException {
        validateValue(settings.getDouble(configName));
    }

    @Override
    protected String getModelTypeID() {
        return "SMID_double";
    }

    @Override
    protected void loadSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException {
        double newValue = settings.getDouble(configName);
        validateValue(newValue);
        setDoubleValue(newValue);
    }

    @Override
    protected void saveSettingsForModel(NodeSettingsWO settings) {
        settings.addDouble(configName, value);
    }

    @Override
    protected void saveSettingsForDialog(NodeSettingsWO settings) throws InvalidSettingsException {
        saveSettingsForModel(settings);
    }

    @Override
    public String toString() {
        return "SettingsModelDouble ('" + configName + "')";
    }
}
