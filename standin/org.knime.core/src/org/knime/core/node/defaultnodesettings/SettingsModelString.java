// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.util.Objects;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A setting of a text, which may be null. */
@SuppressWarnings("unchecked") // createClone() returns exactly its own class
public class SettingsModelString extends SettingsModel implements SettingsModelFlowVariableCompatible {

    private final String configName;
    private String value;

    /** With a key and a value to begin with. */
    public SettingsModelString(String configName, String defaultValue) {
        this.configName = checkedName(configName);
        value = defaultValue;
    }

    /** The value. */
    public String getStringValue() {
        return value;
    }

    /** Sets the value, and tells the listeners when it is new. */
    public void setStringValue(String newValue) {
        boolean changes = !Objects.equals(newValue, value);
        value = newValue;
        if (changes) {
            notifyChangeListeners();
        }
    }

    @Override
    public String getKey() {
        return configName;
    }

    @Override
    protected SettingsModelString createClone() {
        return new SettingsModelString(configName, value);
    }

    @Override
    protected String getConfigName() {
        return configName;
    }

    @Override
    protected void loadSettingsForDialog(NodeSettingsRO settings, PortObjectSpec[] specs)
            throws NotConfigurableException {
        setStringValue(settings.getString(configName, value));
    }

    @Override
    protected void validateSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException {
        settings.getString(configName);
    }

    @Override
    protected String getModelTypeID() {
        return "SMID_string";
    }

    @Override
    protected void loadSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException {
        setStringValue(settings.getString(configName));
    }

    @Override
    protected void saveSettingsForModel(NodeSettingsWO settings) {
        settings.addString(configName, value);
    }

    @Override
    protected void saveSettingsForDialog(NodeSettingsWO settings) throws InvalidSettingsException {
        saveSettingsForModel(settings);
    }

    @Override
    public String toString() {
        return "SettingsModelString ('" + configName + "')";
    }
}
