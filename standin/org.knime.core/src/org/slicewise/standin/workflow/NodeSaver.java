// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knime.core.node.BufferedDataTableHolder;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.workflow.FlowVariable;
import org.slicewise.standin.access.Doors;

/**
 * Writes the state of a node into its folder: settings and, when it is executed, its output, internals and file
 * stores. All is written beside first; the data is put in its place before the settings that refer to it.
 */
final class NodeSaver {

    static final String INTERNAL = "internal";
    static final String FILE_STORES = "filestore";

    private final PortFiles ports;

    NodeSaver(PortFiles ports) {
        this.ports = ports;
    }

    void save(WorkflowNode node, Path folder) throws IOException {
        if (node.isMissing() || node.restored) {
            return;
        }
        Path beside = Files.createTempDirectory(folder, ".saving");
        try {
            NodeSettings settings = new NodeSettings("settings.xml");
            node.settings().copyTo(settings);
            fillState(node, settings, saveData(node, settings, beside));
            fillModel(node, settings);
            SavedFiles.replaceNodeData(folder, beside);
            SavedFiles.write(settings, folder.resolve(node.file().file().getFileName()));
        } finally {
            SavedFiles.delete(beside);
        }
    }

    /** Whether the node's data could be written: a node without can be executed again, so it is no error. */
    private boolean saveData(WorkflowNode node, NodeSettings settings, Path folder) throws IOException {
        NodeSettings portEntries = empty(settings, "ports");
        if (node.state != NodeState.EXECUTED) {
            return false;
        }
        try {
            for (int port = 1; port < node.outPortCount(); port++) {
                NodeSettings entry = (NodeSettings) portEntries.addNodeSettings("port_" + port);
                entry.addInt("index", port);
                ports.save(node.outObject(port), folder, "port_" + port, entry);
            }
            saveHeld(node, settings, folder);
            Path internal = Files.createDirectory(folder.resolve(INTERNAL));
            Doors.NODE_MODEL.open().saveInternals(node.model(), internal.toFile(), new ExecutionMonitor());
            saveFileStores(node, settings, folder);
            return true;
        } catch (IOException | CanceledExecutionException | RuntimeException e) {
            NodeLog.warn(node, "The output cannot be saved, the node is saved without it: " + e.getMessage());
            SavedFiles.clear(folder);
            empty(settings, "ports");
            return false;
        }
    }

    private void saveHeld(WorkflowNode node, NodeSettings settings, Path folder)
            throws IOException, CanceledExecutionException {
        settings.removeConfig(NodeRestorer.TABLES);
        settings.removeConfig(NodeRestorer.OBJECTS);
        if (node.model() instanceof BufferedDataTableHolder holder) {
            saveHeld(holder.getInternalTables(), NodeRestorer.TABLES, settings, folder);
        }
        if (node.model() instanceof PortObjectHolder holder) {
            saveHeld(holder.getInternalPortObjects(), NodeRestorer.OBJECTS, settings, folder);
        }
    }

    private void saveHeld(PortObject[] held, String name, NodeSettings settings, Path folder)
            throws IOException, CanceledExecutionException {
        if (held == null) {
            return;
        }
        NodeSettings entries = empty(settings, name);
        Path parent = Files.createDirectories(folder.resolve(name));
        for (int i = 0; i < held.length; i++) {
            NodeSettings entry = (NodeSettings) entries.addNodeSettings("object_" + i);
            if (held[i] != null) {
                ports.save(held[i], parent, "object_" + i, entry);
            }
        }
    }

    private static void saveFileStores(WorkflowNode node, NodeSettings settings, Path folder) throws IOException {
        boolean any = node.fileStores != null && node.fileStores.size() > 0;
        NodeSettings entry = empty(settings, "filestores");
        entry.addString("file_store_location", any ? FILE_STORES : null);
        entry.addString("file_store_id", any ? node.fileStores.id().toString() : null);
        if (any) {
            SavedFiles.copy(node.fileStores.folder(), folder.resolve(FILE_STORES));
        }
    }

    private static NodeSettings empty(NodeSettings settings, String key) {
        settings.removeConfig(key);
        return (NodeSettings) settings.addNodeSettings(key);
    }

    private static void fillState(WorkflowNode node, NodeSettings settings, boolean saved) {
        settings.addString("state", saved ? "EXECUTED" : node.state == NodeState.IDLE ? "IDLE" : "CONFIGURED");
        settings.addBoolean("hasContent", saved);
        settings.addBoolean("isInactive", node.inactive);
        NodeSettings stack = empty(settings, "flow_stack");
        List<FlowVariable> pushed = saved && node.variables != null ? node.variables.pushed() : List.of();
        for (int i = 0; i < pushed.size(); i++) {
            NodeSettings entry = (NodeSettings) stack.addNodeSettings("Variable_" + i);
            entry.addString("type", "variable");
            pushed.get(i).save(entry);
        }
        if (!saved) {
            NodeSettings entry = empty(settings, "filestores");
            entry.addString("file_store_location", null);
            entry.addString("file_store_id", null);
        }
    }

    private static void fillModel(WorkflowNode node, NodeSettings settings) throws IOException {
        try {
            if (!settings.containsKey("model")) {
                settings.addNodeSettings(NodeConfigurer.modelSettings(node));
            }
        } catch (InvalidSettingsException e) {
            throw new IOException("The settings of " + node.label() + " cannot be saved: " + e.getMessage(), e);
        }
    }
}
