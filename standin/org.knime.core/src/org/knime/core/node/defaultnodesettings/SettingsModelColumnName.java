// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** A setting of a column's name, or of the RowIDs instead of a column. */
@SuppressWarnings("unchecked") // createClone() returns exactly its own class
public class SettingsModelColumnName extends SettingsModelString {

    private static final String USE_ROW_ID = "useRowID";
    private static final String COLUMN_NAME = "columnName";

    private boolean useRowId;

    /** With a key and a column to begin with, which may be null. */
    public SettingsModelColumnName(String configName, String defaultColumnName) {
        super(configName, defaultColumnName);
    }

    /** The column's name. */
    public String getColumnName() {
        return getStringValue();
    }

    /** Whether the RowIDs are meant, not a column. */
    public boolean useRowID() {
        return useRowId;
    }

    /** Sets the value, and tells the listeners when it is new. */
    public void setSelection(String columnName, boolean newUseRowId) {
        boolean changes = newUseRowId != useRowId;
        useRowId = newUseRowId;
        if (columnName == null ? getColumnName() != null : !columnName.equals(getColumnName())) {
            setStringValue(columnName);
        } else if (changes) {
            notifyChangeListeners();
        }
    }

    @Override
    protected SettingsModelColumnName createClone() {
        SettingsModelColumnName clone = new SettingsModelColumnName(getConfigName(), getColumnName());
        clone.useRowId = useRowId;
        return clone;
    }

    @Override
    protected String getConfigName() {
        return super.getConfigName();
    }

    @Override
    protected void loadSettingsForDialog(NodeSettingsRO settings, PortObjectSpec[] specs)
            throws NotConfigurableException {
        try {
            loadSettingsForModel(settings);
        } catch (InvalidSettingsException e) {
            NodeLogger.getLogger(getClass()).debug("The dialog keeps its column: " + e.getMessage());
        }
    }

    @Override
    protected void validateSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException {
        NodeSettingsRO selection = settings.getNodeSettings(getConfigName());
        selection.getBoolean(USE_ROW_ID);
        selection.getString(COLUMN_NAME);
    }

    @Override
    protected void loadSettingsForModel(NodeSettingsRO settings) throws InvalidSettingsException {
        NodeSettingsRO selection = settings.getNodeSettings(getConfigName());
        setSelection(selection.getString(COLUMN_NAME), selection.getBoolean(USE_ROW_ID));
    }

    @Override
    protected void saveSettingsForModel(NodeSettingsWO settings) {
        NodeSettingsWO selection = settings.addNodeSettings(getConfigName());
        selection.addBoolean(USE_ROW_ID, useRowId);
        selection.addString(COLUMN_NAME, getColumnName());
    }

    @Override
    protected void saveSettingsForDialog(NodeSettingsWO settings) throws InvalidSettingsException {
        saveSettingsForModel(settings);
    }
}
