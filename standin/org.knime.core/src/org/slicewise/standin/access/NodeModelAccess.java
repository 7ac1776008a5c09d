// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import java.io.File;
import java.io.IOException;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** What the engine does with a node model. */
public interface NodeModelAccess {

    /** The types of the in-ports, without the variable port. */
    PortType[] inPorts(NodeModel model);

    /** The types of the out-ports, without the variable port. */
    PortType[] outPorts(NodeModel model);

    /** Gives the model the variables it sees and pushes to from now on. */
    void setVariables(NodeModel model, NodeVariables variables);

    /** Calls {@code configure}. */
    PortObjectSpec[] configure(NodeModel model, PortObjectSpec[] specs) throws InvalidSettingsException;

    /** Calls {@code execute}. */
    PortObject[] execute(NodeModel model, PortObject[] objects, ExecutionContext exec) throws Exception;

    /** Calls {@code saveSettingsTo}. */
    void saveSettings(NodeModel model, NodeSettingsWO settings);

    /** Calls {@code validateSettings}. */
    void validateSettings(NodeModel model, NodeSettingsRO settings) throws InvalidSettingsException;

    /** Calls {@code loadValidatedSettingsFrom}. */
    void loadSettings(NodeModel model, NodeSettingsRO settings) throws InvalidSettingsException;

    /** Calls {@code reset}. */
    void reset(NodeModel model);

    /** Calls {@code loadInternals}. */
    void loadInternals(NodeModel model, File folder, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** Calls {@code saveInternals}. */
    void saveInternals(NodeModel model, File folder, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** Calls {@code onDispose}. */
    void dispose(NodeModel model);

    /** Makes the two models know each other as start and end of a loop. */
    void joinLoop(NodeModel start, NodeModel end);

    /** Whether {@code continueLoop} was called since this was asked last. */
    boolean takeContinueLoop(NodeModel model);

    /** The warning set since this was asked last, or null. */
    String takeWarning(NodeModel model);

    /** Lets variables that were changed in the loop leave it with their new values. */
    void propagateModifiedVariables(NodeModel model);
}
