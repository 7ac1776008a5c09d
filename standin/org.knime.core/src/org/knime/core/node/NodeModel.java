// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.LoopEndNode;
import org.knime.core.node.workflow.LoopStartNode;
import org.knime.core.node.workflow.VariableType;
import org.knime.core.node.workflow.VariableType.DoubleType;
import org.knime.core.node.workflow.VariableType.IntType;
import org.knime.core.node.workflow.VariableType.StringType;
import org.slicewise.standin.access.Doors;

/** What a node does: takes settings, says from the specs of its input what it will give, and gives it. */
public abstract class NodeModel implements AbstractNodeView.ViewableModel {

    static {
        Doors.NODE_MODEL.fit(new NodeModelDoor());
    }

    private final PortType[] inPorts;
    private final PortType[] outPorts;
    private final NodeModelState state = new NodeModelState();

    /** A node with table ports only. */
    protected NodeModel(int nrInDataPorts, int nrOutDataPorts) {
        this(tablePorts(nrInDataPorts), tablePorts(nrOutDataPorts));
    }

    /** A node with ports of these types; null is no port. */
    protected NodeModel(PortType[] inPortTypes, PortType[] outPortTypes) {
        inPorts = inPortTypes == null ? new PortType[0] : inPortTypes.clone();
        outPorts = outPortTypes == null ? new PortType[0] : outPortTypes.clone();
    }

    private static PortType[] tablePorts(int count) {
        PortType[] types = new PortType[count];
        Arrays.fill(types, BufferedDataTable.TYPE);
        return types;
    }

    /** Says from the specs of the input tables what the output tables will be; null where that is not known yet. */
    protected DataTableSpec[] configure(DataTableSpec[] inSpecs) throws InvalidSettingsException {
        throw new InvalidSettingsException(getClass().getName() + " implements neither configure(DataTableSpec[]) "
                + "nor configure(PortObjectSpec[]).");
    }

    /** Says from the specs of the input what the output will be; by default all ports are tables. */
    protected PortObjectSpec[] configure(PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        return configure(Arrays.copyOf(inSpecs, inSpecs.length, DataTableSpec[].class));
    }

    /** Makes the output tables from the input tables. */
    protected BufferedDataTable[] execute(BufferedDataTable[] inData, ExecutionContext exec) throws Exception {
        throw new UnsupportedOperationException(getClass().getName()
                + " implements neither execute(BufferedDataTable[], ExecutionContext) "
                + "nor execute(PortObject[], ExecutionContext).");
    }

    /** Makes the output from the input; by default all ports are tables. */
    protected PortObject[] execute(PortObject[] inObjects, ExecutionContext exec) throws Exception {
        return execute(Arrays.copyOf(inObjects, inObjects.length, BufferedDataTable[].class), exec);
    }

    /** Reads what {@link #saveInternals} wrote, when an executed node is loaded. */
    protected abstract void loadInternals(File nodeInternDir, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** Writes what the node's views need beyond the output. */
    protected abstract void saveInternals(File nodeInternDir, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** Writes the settings in use. */
    protected abstract void saveSettingsTo(NodeSettingsWO settings);

    /** Refuses settings that cannot be used, without taking them. */
    protected abstract void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Takes settings that were found valid. */
    protected abstract void loadValidatedSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Forgets what the last execution left. */
    protected abstract void reset();

    /** Called when the node is removed. */
    protected void onDispose() {}

    /** The number of in-ports, without the variable port. */
    protected final int getNrInPorts() {
        return inPorts.length;
    }

    /** The number of out-ports, without the variable port. */
    protected final int getNrOutPorts() {
        return outPorts.length;
    }

    /** The type of an in-port; ports count from 0, without the variable port. */
    protected final PortType getInPortType(int index) {
        return inPorts[index];
    }

    /** The type of an out-port; ports count from 0, without the variable port. */
    protected final PortType getOutPortType(int index) {
        return outPorts[index];
    }

    PortType[] inPorts() {
        return inPorts.clone();
    }

    PortType[] outPorts() {
        return outPorts.clone();
    }

    /** A logger of the model's class. */
    protected final NodeLogger getLogger() {
        return NodeLogger.getLogger(getClass());
    }

    /** Shows the user a warning beside the node; null takes it back. */
    protected final void setWarningMessage(String message) {
        state.warn(message);
    }

    /** The warning set last; null when there is none. */
    protected final String getWarningMessage() {
        return state.warning();
    }

    /** Tells open views of a change; the stand-in opens none. */
    protected final void notifyViews(Object arg) {}

    /** Tells open views that the model changed; the stand-in opens none. */
    protected final void stateChanged() {}

    /** In a loop end: asks for another iteration; {@code execute} returns null then. */
    protected final void continueLoop() {
        state.continueLoop();
    }

    /** In a loop end: the start of its loop. */
    protected final LoopStartNode getLoopStartNode() {
        return state.loopStart();
    }

    /** In a loop start: the end of its loop. */
    protected final LoopEndNode getLoopEndNode() {
        return state.loopEnd();
    }

    /** In a loop start: whether the nodes of the loop are reset for each iteration; the stand-in always resets them. */
    protected boolean resetAndConfigureLoopBody() {
        return false;
    }

    NodeModelState state() {
        return state;
    }

    /** Gives a variable to the nodes that follow. */
    protected final <T> void pushFlowVariable(String name, VariableType<T> type, T value) {
        state.variables().push(new FlowVariable(name, type, value));
    }

    /** Gives an integer variable to the nodes that follow. */
    protected final void pushFlowVariableInt(String name, int value) {
        pushFlowVariable(name, IntType.INSTANCE, value);
    }

    /** Gives a double variable to the nodes that follow. */
    protected final void pushFlowVariableDouble(String name, double value) {
        pushFlowVariable(name, DoubleType.INSTANCE, value);
    }

    /** Gives a text variable to the nodes that follow. */
    protected final void pushFlowVariableString(String name, String value) {
        pushFlowVariable(name, StringType.INSTANCE, value);
    }

    /** The value of a variable; a {@link java.util.NoSuchElementException} when none of that name can be read so. */
    public final <T> T peekFlowVariable(String name, VariableType<T> type) {
        return state.peek(name, type);
    }

    /** The value of an integer variable. */
    public final int peekFlowVariableInt(String name) {
        return peekFlowVariable(name, IntType.INSTANCE);
    }

    /** The value of a double variable. */
    public final double peekFlowVariableDouble(String name) {
        return peekFlowVariable(name, DoubleType.INSTANCE);
    }

    /** The value of a text variable. */
    public final String peekFlowVariableString(String name) {
        return peekFlowVariable(name, StringType.INSTANCE);
    }

    /** The integer, double and text variables there are: those that come in and those pushed here. */
    public final Map<String, FlowVariable> getAvailableFlowVariables() {
        return getAvailableFlowVariables(firstTypes());
    }

    /** The variables there are of these types: those that come in and those pushed here. */
    public final Map<String, FlowVariable> getAvailableFlowVariables(VariableType<?>[] types) {
        return NodeModelState.ofTypes(state.variables().available(), types);
    }

    /** The integer, double and text variables that come in. */
    public final Map<String, FlowVariable> getAvailableInputFlowVariables() {
        return getAvailableInputFlowVariables(firstTypes());
    }

    /** The variables of these types that come in. */
    public final Map<String, FlowVariable> getAvailableInputFlowVariables(VariableType<?>[] types) {
        return NodeModelState.ofTypes(state.variables().input(), types);
    }

    private static VariableType<?>[] firstTypes() {
        return new VariableType<?>[] {StringType.INSTANCE, DoubleType.INSTANCE, IntType.INSTANCE};
    }
}
