// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObjectSpec;

/** The setting of a component that has none, such as a label: nothing of it is saved. */
@SuppressWarnings("unchecked") // createClone() returns exactly its own class
final class EmptySettingsModel extends SettingsModel {

    @Override
    protected EmptySettingsModel createClone() {
        return new EmptySettingsModel();
    }

    @Override
    protected String getModelTypeID() {
        return "SMID_empty";
    }

    /** No key: the superclass saves no internals then. */
    @Override
    protected String getConfigName() {
        return null;
    }

    @Override
    protected void loadSettingsForDialog(NodeSettingsRO settings, PortObjectSpec[] specs) {}

    @Override
    protected void saveSettingsForDialog(NodeSettingsWO settings) {}

    @Override
    protected void validateSettingsForModel(NodeSettingsRO settings) {}

    @Override
    protected void loadSettingsForModel(NodeSettingsRO settings) {}

    @Override
    protected void saveSettingsForModel(NodeSettingsWO settings) {}

    @Override
    public String toString() {
        return "EmptySettingsModel";
    }
}
