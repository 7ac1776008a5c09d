// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;
import org.knime.core.node.workflow.LoopEndNode;
import org.knime.core.node.workflow.LoopStartNode;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.access.NodeVariables;
import org.slicewise.standin.filestore.FileStoreFolder;

/** A node of a workflow: what its file says, its model and connections, how far it is. For one thread at a time. */
final class WorkflowNode {

    private final WorkflowScope scope;
    private final String id;
    private final String name;
    private final SettingsFile file;
    private final NodeModel model;
    private final PortType[] inPorts;
    private final PortType[] outPorts;
    private final WorkflowScope.Source[] sources;
    private final Set<WorkflowNode> successors = new LinkedHashSet<>();
    private List<WorkflowNode> loops = List.of();
    private WorkflowNode loopPartner;

    NodeState state = NodeState.IDLE;
    /** What is wrong with the node for good: it is missing, or connected in a way that cannot work. */
    String defect = "";
    /** Why the node cannot be executed now. */
    String problem = "";

    PortObjectSpec[] outSpecs;
    PortObject[] outObjects;
    VariableStack outVariables = VariableStack.EMPTY;
    NodeVariables variables;
    FileStoreFolder fileStores;
    boolean inactive;
    boolean restored;
    int iteration;

    /** A node; without a model it is a missing one. */
    WorkflowNode(WorkflowScope scope, String id, String name, SettingsFile file, NodeModel model) {
        this.scope = scope;
        this.id = id;
        this.name = name;
        this.file = file;
        this.model = model;
        this.inPorts = model == null ? new PortType[0] : Doors.NODE_MODEL.open().inPorts(model);
        this.outPorts =
                model == null ? new PortType[0] : Doors.NODE_MODEL.open().outPorts(model);
        this.sources = new WorkflowScope.Source[inPorts.length + 1];
    }

    WorkflowScope scope() {
        return scope;
    }

    String id() {
        return id;
    }

    String label() {
        return name + " (#" + id + ")";
    }

    SettingsFile file() {
        return file;
    }

    Path folder() {
        return file.file().getParent();
    }

    NodeSettings settings() {
        return file.settings();
    }

    /** Whether large tables stay on the heap, as the node's file says. */
    String memoryPolicy() {
        return settings().getEntry("internal_node_subsettings") instanceof NodeSettings internal
                ? internal.getString("memory_policy", "")
                : "";
    }

    boolean isMissing() {
        return model == null;
    }

    NodeModel model() {
        return model;
    }

    boolean isLoopStart() {
        return model instanceof LoopStartNode;
    }

    boolean isLoopEnd() {
        return model instanceof LoopEndNode;
    }

    /** The number of in-ports, the variable port included. */
    int inPortCount() {
        return sources.length;
    }

    /** The number of out-ports, the variable port included. */
    int outPortCount() {
        return outPorts.length + 1;
    }

    /** The type of an in-port; port 0 is the variable port. */
    PortType inPort(int port) {
        return port == 0 ? FlowVariablePortObject.TYPE_OPTIONAL : inPorts[port - 1];
    }

    /** The type of an out-port; port 0 is the variable port. */
    PortType outPort(int port) {
        return port == 0 ? FlowVariablePortObject.TYPE : outPorts[port - 1];
    }

    /** What an in-port is connected to; port 0 is the variable port. */
    Optional<WorkflowScope.Source> source(int port) {
        return Optional.ofNullable(sources[port]);
    }

    void connect(int port, WorkflowScope.Source source) {
        sources[port] = source;
        source.node().successors.add(this);
    }

    /** The nodes connected to the in-ports, the variable port's first; each once. */
    List<WorkflowNode> predecessors() {
        Set<WorkflowNode> nodes = new LinkedHashSet<>();
        for (WorkflowScope.Source source : sources) {
            if (source != null) {
                nodes.add(source.node());
            }
        }
        return new ArrayList<>(nodes);
    }

    Set<WorkflowNode> successors() {
        return successors;
    }

    /** The starts of the loops this node is within, outermost first; a start is not within its own loop, an end is. */
    List<WorkflowNode> loops() {
        return loops;
    }

    void setLoops(List<WorkflowNode> newLoops) {
        loops = List.copyOf(newLoops);
    }

    /** The end of a start's loop, or the start of an end's. */
    Optional<WorkflowNode> loopPartner() {
        return Optional.ofNullable(loopPartner);
    }

    void setLoopPartner(WorkflowNode partner) {
        loopPartner = partner;
    }

    /** The current iterations of the loops this node is within, for its file stores. */
    int[] iterations() {
        List<WorkflowNode> around = new ArrayList<>(loops);
        if (isLoopStart()) {
            around.add(this);
        }
        return around.stream().mapToInt(start -> start.iteration).toArray();
    }

    PortObjectSpec outSpec(int port) {
        return port == 0 ? FlowVariablePortObject.INSTANCE.getSpec() : outSpecs[port - 1];
    }

    PortObject outObject(int port) {
        return port == 0 ? FlowVariablePortObject.INSTANCE : outObjects[port - 1];
    }

    boolean hasSpecs() {
        return outSpecs != null;
    }

    @Override
    public String toString() {
        return label() + " " + state;
    }
}
