// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.trial;

import java.io.File;
import java.io.IOException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortType;

/** A model with one settings group of its own: load and check it in {@link #load}. */
abstract class TrialModel extends NodeModel {

    TrialModel(PortType[] in, PortType[] out) {
        super(in, out);
    }

    abstract void save(NodeSettingsWO settings);

    abstract void check(NodeSettingsRO settings) throws InvalidSettingsException;

    abstract void load(NodeSettingsRO settings) throws InvalidSettingsException;

    @Override
    protected final void saveSettingsTo(NodeSettingsWO settings) {
        save(settings);
    }

    @Override
    protected final void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException {
        check(settings);
    }

    @Override
    protected final void loadValidatedSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException {
        load(settings);
    }

    @Override
    protected void loadInternals(File folder, ExecutionMonitor exec) throws IOException {}

    @Override
    protected void saveInternals(File folder, ExecutionMonitor exec) throws IOException {}

    @Override
    protected void reset() {}
}
