// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.BufferedDataTableHolder;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.access.NodeVariables;
import org.slicewise.standin.filestore.FileStoreFolder;

/** Gives nodes that were saved as executed their output back, so that they need not be executed again. */
final class NodeRestorer {

    static final String TABLES = "internalTables";
    static final String OBJECTS = "internalObjects";

    private final Workflow workflow;
    private final PortFiles ports;

    NodeRestorer(Workflow workflow) {
        this.workflow = workflow;
        this.ports = new PortFiles(workflow.fileStores());
    }

    /** Restores all nodes that are saved as executed and depend on none that is not. */
    void restoreAll() {
        workflow.nodes().forEach(this::addFileStores);
        for (WorkflowNode node : workflow.nodes()) {
            boolean executed = "EXECUTED".equals(node.settings().getString("state", ""));
            boolean input = node.predecessors().stream().allMatch(p -> p.state == NodeState.EXECUTED);
            if (executed && input && !node.isMissing()) {
                restore(node);
            }
        }
    }

    private void addFileStores(WorkflowNode node) {
        if (node.settings().getEntry("filestores") instanceof NodeSettings entry) {
            String id = entry.getString("file_store_id", null);
            String location = entry.getString("file_store_location", null);
            if (id != null && location != null && !id.isEmpty()) {
                Path folder = node.folder().resolve(location);
                workflow.fileStores().add(new FileStoreFolder(UUID.fromString(id), folder));
            }
        }
    }

    private void restore(WorkflowNode node) {
        try {
            node.outObjects = outObjects(node);
            node.outSpecs =
                    Arrays.stream(node.outObjects).map(PortObject::getSpec).toArray(PortObjectSpec[]::new);
            node.variables = variables(node);
            node.outVariables = NodeConfigurer.outVariables(node);
            node.inactive = node.settings().getBoolean("isInactive", false);
            restoreModel(node);
            node.state = NodeState.EXECUTED;
            node.restored = true;
        } catch (IOException | InvalidSettingsException | CanceledExecutionException | RuntimeException e) {
            NodeLog.warn(
                    node,
                    "Saved as executed, but its output cannot be read; the node will be executed again: "
                            + e.getMessage());
            node.outObjects = null;
            node.outSpecs = null;
            node.outVariables = VariableStack.EMPTY;
            node.state = NodeState.IDLE;
        }
    }

    private PortObject[] outObjects(WorkflowNode node)
            throws IOException, InvalidSettingsException, CanceledExecutionException {
        PortObject[] objects = new PortObject[node.outPortCount() - 1];
        NodeSettings entries = node.settings().getNodeSettings("ports");
        for (int i = 0; i < objects.length; i++) {
            objects[i] = ports.load(node.folder(), entries.getNodeSettings("port_" + (i + 1)));
        }
        return objects;
    }

    private static NodeVariables variables(WorkflowNode node) throws InvalidSettingsException {
        NodeVariables variables =
                new NodeVariables(NodeConfigurer.inVariables(node).visible());
        NodeSettings stack = node.settings().getNodeSettings("flow_stack");
        for (String key : stack.keySet()) {
            NodeSettings entry = stack.getNodeSettings(key);
            if ("variable".equals(entry.getString("type", "variable"))) {
                variables.push(FlowVariable.load(entry));
            }
        }
        return variables;
    }

    private void restoreModel(WorkflowNode node)
            throws IOException, InvalidSettingsException, CanceledExecutionException {
        Doors.NODE_MODEL.open().setVariables(node.model(), node.variables);
        Path internal = node.folder().resolve(NodeSaver.INTERNAL);
        if (Files.isDirectory(internal)) {
            Doors.NODE_MODEL.open().loadInternals(node.model(), internal.toFile(), new ExecutionMonitor());
        }
        if (node.model() instanceof BufferedDataTableHolder holder
                && node.settings().containsKey(TABLES)) {
            PortObject[] held = held(node, TABLES);
            holder.setInternalTables(Arrays.copyOf(held, held.length, BufferedDataTable[].class));
        }
        if (node.model() instanceof PortObjectHolder holder && node.settings().containsKey(OBJECTS)) {
            holder.setInternalPortObjects(held(node, OBJECTS));
        }
    }

    private PortObject[] held(WorkflowNode node, String name)
            throws IOException, InvalidSettingsException, CanceledExecutionException {
        NodeSettings entries = node.settings().getNodeSettings(name);
        PortObject[] held = new PortObject[entries.keySet().size()];
        for (int i = 0; i < held.length; i++) {
            NodeSettings entry = entries.getNodeSettings("object_" + i);
            if (entry.containsKey("port_object_class")) {
                held[i] = ports.load(node.folder().resolve(name), entry);
            }
        }
        return held;
    }
}
