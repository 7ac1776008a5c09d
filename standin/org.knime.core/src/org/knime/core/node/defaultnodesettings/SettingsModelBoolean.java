// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A setting of true or false. */
@SuppressWarnings("unchecked") // createClone() returns exactly its own class
public class SettingsModelBoolean extends SettingsModel {

    private final String configName;
    private boolean value;

    /** With a key and a value to begin with. */
    public SettingsModelBoolean(String configName, boolean defaultValue) {
        this.configName = checkedName(configName);
        value = defaultValue;
    }

    /** The value. */
    public boolean getBooleanValue() {
        return value;
    }

    /** Sets the value, and tells the listeners when it is new. */
    public void setBooleanValue(boolean newValue) {
        boolean changes = newValue != value;
        value = newValue;
        if (changes) {
            notifyChangeListeners();
        }
    }

    @Override
    protected SettingsModelBoolean createClone() {
        return new SettingsModelBoolean(configName, value);
    }

    @Override
    public String getConfigName() {
        return configName;
    }

    @Override
    protected void loadSettingsForDialog(NodeSettingsRO settings, PortObjectSpec[] specs)
            throws NotConfigurableException {
        setBooleanValue(settings.getBoolean(configName, value));
    }

    @Override
    protected void validateSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException {
        settings.getBoolean(configName);
    }

    @Override
    protected String getModelTypeID() {
        return "SMID_boolean";
    }

    @Override
    protected void loadSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException {
        setBooleanValue(settings.getBoolean(configName));
    }

    @Override
    protected void saveSettingsForModel(NodeSettingsWO settings) {
        settings.addBoolean(configName, value);
    }

    @Override
    protected void saveSettingsForDialog(NodeSettingsWO settings) throws InvalidSettingsException {
        saveSettingsForModel(settings);
    }

    @Override
    public String toString() {
        return "SettingsModelBoolean ('" + configName + "')";
    }
}
