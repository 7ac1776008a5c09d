// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.LoopEndNode;
import org.knime.core.node.workflow.LoopStartNode;
import org.slicewise.standin.access.NodeModelAccess;
import org.slicewise.standin.access.NodeVariables;

/** Lets the engine call what node models keep protected. */
final class NodeModelDoor implements NodeModelAccess {

    @Override
    public PortType[] inPorts(NodeModel model) {
        return model.inPorts();
    }

    @Override
    public PortType[] outPorts(NodeModel model) {
        return model.outPorts();
    }

    @Override
    public void setVariables(NodeModel model, NodeVariables variables) {
        model.state().setVariables(variables);
    }

    @Override
    public PortObjectSpec[] configure(NodeModel model, PortObjectSpec[] specs) throws InvalidSettingsException {
        return model.configure(specs);
    }

    @Override
    public PortObject[] execute(NodeModel model, PortObject[] objects, ExecutionContext exec) throws Exception {
        return model.execute(objects, exec);
    }

    @Override
    public void saveSettings(NodeModel model, NodeSettingsWO settings) {
        model.saveSettingsTo(settings);
    }

    @Override
    public void validateSettings(NodeModel model, NodeSettingsRO settings) throws InvalidSettingsException {
        model.validateSettings(settings);
    }

    @Override
    public void loadSettings(NodeModel model, NodeSettingsRO settings) throws InvalidSettingsException {
        model.loadValidatedSettingsFrom(settings);
    }

    @Override
    public void reset(NodeModel model) {
        model.setWarningMessage(null);
        model.reset();
    }

    @Override
    public void loadInternals(NodeModel model, File folder, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        model.loadInternals(folder, exec);
    }

    @Override
    public void saveInternals(NodeModel model, File folder, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        model.saveInternals(folder, exec);
    }

    @Override
    public void dispose(NodeModel model) {
        model.onDispose();
    }

    @Override
    public void joinLoop(NodeModel start, NodeModel end) {
        start.state().setLoopEnd((LoopEndNode) end);
        end.state().setLoopStart((LoopStartNode) start);
    }

    @Override
    public boolean takeContinueLoop(NodeModel model) {
        return model.state().takeContinueLoop();
    }

    @Override
    public String takeWarning(NodeModel model) {
        return model.state().takeWarning();
    }

    @Override
    public void propagateModifiedVariables(NodeModel model) {
        model.state().variables().propagateModified();
    }
}
