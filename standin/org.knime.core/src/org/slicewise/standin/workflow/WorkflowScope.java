// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knime.core.node.workflow.FlowVariable;

/**
 * One workflow file: the workflow itself or the inside of a metanode, with its nodes and connections. Metanodes are
 * looked through: what a port of a node inside is connected to is found across their borders.
 */
final class WorkflowScope {

    /** What a node's in-port is connected to in the end. */
    record Source(WorkflowNode node, int port) {}

    private final WorkflowScope parent;
    private final int idInParent;
    private final SettingsFile file;
    private final Map<Integer, WorkflowNode> nodes = new LinkedHashMap<>();
    private final Map<Integer, WorkflowScope> metanodes = new LinkedHashMap<>();
    private final Map<PortAddress, PortAddress> sourceByDestination = new LinkedHashMap<>();
    private VariableStack ownVariables = VariableStack.EMPTY;

    WorkflowScope(WorkflowScope parent, int idInParent, SettingsFile file) {
        this.parent = parent;
        this.idInParent = idInParent;
        this.file = file;
    }

    SettingsFile file() {
        return file;
    }

    /** The id of a node of this scope, from the outside in: {@code 2:1}. */
    String pathOf(int node) {
        return parent == null ? Integer.toString(node) : parent.pathOf(idInParent) + ":" + node;
    }

    /** The workflow variables seen here: those of this file hide those of the files around it. */
    VariableStack variables() {
        return parent == null ? ownVariables : VariableStack.merge(List.of(ownVariables, parent.variables()));
    }

    void pushVariable(FlowVariable variable) {
        ownVariables = ownVariables.push(variable);
    }

    Map<Integer, WorkflowNode> nodes() {
        return nodes;
    }

    Map<Integer, WorkflowScope> metanodes() {
        return metanodes;
    }

    /** The nodes of this scope and of the metanodes in it. */
    List<WorkflowNode> nodesWithin() {
        List<WorkflowNode> all = new ArrayList<>(nodes.values());
        metanodes.values().forEach(m -> all.addAll(m.nodesWithin()));
        return all;
    }

    boolean hasMember(int id) {
        return nodes.containsKey(id) || metanodes.containsKey(id) || id == PortAddress.SELF && parent != null;
    }

    void connect(PortAddress source, PortAddress destination) {
        sourceByDestination.put(destination, source);
    }

    /** The source of each destination, as the file says. */
    Map<PortAddress, PortAddress> destinations() {
        return sourceByDestination;
    }

    boolean isConnected(PortAddress destination) {
        return sourceByDestination.containsKey(destination);
    }

    /** What the in-port of a node of this scope is connected to. */
    Optional<Source> sourceOf(PortAddress destination) {
        PortAddress source = sourceByDestination.get(destination);
        if (source == null) {
            return Optional.empty();
        }
        if (source.node() == PortAddress.SELF) {
            return parent.sourceOf(new PortAddress(idInParent, source.port()));
        }
        if (metanodes.containsKey(source.node())) {
            return metanodes.get(source.node()).sourceOf(new PortAddress(PortAddress.SELF, source.port()));
        }
        return Optional.of(new Source(nodes.get(source.node()), source.port()));
    }
}
