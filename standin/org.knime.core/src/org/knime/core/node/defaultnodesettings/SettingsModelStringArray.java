// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import java.util.Arrays;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A setting of several texts; null for none at all. */
@SuppressWarnings("unchecked") // createClone() returns exactly its own class
public class SettingsModelStringArray extends SettingsModel {

    private final String configName;
    private String[] value;

    /** With a key and a value to begin with, which is copied. */
    public SettingsModelStringArray(String configName, String[] defaultValue) {
        this.configName = checkedName(configName);
        value = copy(defaultValue);
    }

    private static String[] copy(String[] array) {
        return array == null ? null : array.clone();
    }

    /** A copy of the value. */
    public String[] getStringArrayValue() {
        return copy(value);
    }

    /** Sets the value to a copy, and tells the listeners when it is new. */
    public void setStringArrayValue(String[] newValue) {
        boolean changes = !Arrays.equals(newValue, value);
        value = copy(newValue);
        if (changes) {
            notifyChangeListeners();
        }
    }

    @Override
    protected SettingsModelStringArray createClone() {
        return new SettingsModelStringArray(configName, value);
    }

    @Override
    protected String getConfigName() {
        return configName;
    }

    @Override
    protected void loadSettingsForDialog(NodeSettingsRO settings, PortObjectSpec[] specs)
            throws NotConfigurableException {
        setStringArrayValue(settings.getStringArray(configName, value));
    }

    @Override
    protected void validateSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException {
        settings.getStringArray(configName);
    }

    @Override
    protected String getModelTypeID() {
        return "SMID_stringarray";
    }

    @Override
    protected void loadSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException {
        setStringArrayValue(settings.getStringArray(configName));
    }

    @Override
    protected void saveSettingsForModel(NodeSettingsWO settings) {
        settings.addStringArray(configName, value);
    }

    @Override
    protected void saveSettingsForDialog(NodeSettingsWO settings) throws InvalidSettingsException {
        saveSettingsForModel(settings);
    }

    @Override
    public String toString() {
        return "SettingsModelStringArray ('" + configName + "')";
    }
}
