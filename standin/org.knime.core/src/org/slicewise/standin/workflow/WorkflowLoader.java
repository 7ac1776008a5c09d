// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.FlowVariable;

/** Reads a workflow folder: {@code workflow.knime} with the nodes it names, and metanodes inside. */
public final class WorkflowLoader {

    private static final String WORKFLOW_FILE = "workflow.knime";

    private final Path root;
    private final LoadReport report;
    private final NodeLoader nodes;

    private WorkflowLoader(Path root, LoadReport report) {
        this.root = root;
        this.report = report;
        this.nodes = new NodeLoader(new NodeFactories(), report);
    }

    /**
     * The workflow in a folder. What is wrong with it but leaves something to execute is noted in the report.
     *
     * @throws WorkflowLoadException when the workflow cannot be loaded at all
     */
    public static Workflow load(Path folder, LoadReport report) throws IOException {
        WorkflowLoader loader = new WorkflowLoader(folder, report);
        WorkflowScope scope = loader.scope(null, 0, folder.resolve(WORKFLOW_FILE));
        new ConnectionResolver(report).resolve(scope);
        return new Workflow(folder, scope);
    }

    private WorkflowScope scope(WorkflowScope parent, int id, Path file) throws IOException {
        SettingsFile settings = SettingsFile.read(file, report);
        FormatVersion.require(settings);
        settings.text("state");
        settings.config("workflow_credentials");
        WorkflowScope scope = new WorkflowScope(parent, id, settings);
        loadVariables(scope);
        Optional<NodeSettings> members = settings.optionalConfig("nodes");
        if (members.isPresent()) {
            for (String key : members.get().keySet()) {
                Optional<NodeSettings> member = settings.at(members.get()).config(key);
                if (member.isPresent()) {
                    loadMember(scope, settings.at(member.get()));
                }
            }
        }
        loadConnections(scope);
        return scope;
    }

    private static void loadVariables(WorkflowScope scope) {
        SettingsFile file = scope.file();
        file.optionalConfig("workflow_variables").ifPresent(all -> all.keySet().forEach(key -> {
            try {
                scope.pushVariable(FlowVariable.load(all.getNodeSettings(key)));
            } catch (InvalidSettingsException e) {
                file.problem("the workflow variable \"" + key + "\" cannot be read: " + e.getMessage());
            }
        }));
    }

    private void loadMember(WorkflowScope scope, SettingsFile entry) throws IOException {
        Optional<Integer> id = entry.number("id");
        Optional<String> settingsFile = entry.text("node_settings_file");
        Optional<String> type = entry.text("node_type");
        if (id.isEmpty() || settingsFile.isEmpty()) {
            return;
        }
        if (scope.hasMember(id.get())) {
            entry.problem("two nodes have the id " + id.get() + ".");
            return;
        }
        Path file = memberFile(scope, entry, settingsFile.get());
        if (file != null) {
            loadMember(scope, entry, id.get(), type.orElse("NativeNode"), file);
        }
    }

    private Path memberFile(WorkflowScope scope, SettingsFile entry, String name) {
        Path folder = scope.file().file().getParent();
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(root.normalize())) {
            entry.problem("the node's file \"" + name + "\" lies outside the workflow.");
            return null;
        }
        if (!Files.isRegularFile(file)) {
            entry.problem("there is no file \"" + name + "\" for the node.");
            return null;
        }
        return file;
    }

    private void loadMember(WorkflowScope scope, SettingsFile entry, int id, String type, Path file)
            throws IOException {
        switch (type) {
            case "NativeNode" -> scope.nodes().put(id, nodes.load(scope, id, file));
            case "MetaNode" -> scope.metanodes().put(id, scope(scope, id, file));
            case "SubNode" -> scope.nodes().put(id, component(scope, id, file));
            default -> entry.problem(
                    "the entry \"node_type\" is \"" + type + "\"; known are NativeNode, MetaNode and SubNode.");
        }
    }

    private WorkflowNode component(WorkflowScope scope, int id, Path file) throws IOException {
        SettingsFile settings = SettingsFile.read(file, report);
        String name = file.getParent().getFileName().toString();
        settings.problem("the component \"" + name + "\" is not supported by the stand-in.");
        WorkflowNode node = new WorkflowNode(scope, scope.pathOf(id), name, settings, null);
        node.defect = "components are not supported by the stand-in";
        return node;
    }

    private static void loadConnections(WorkflowScope scope) {
        SettingsFile file = scope.file();
        file.optionalConfig("connections").ifPresent(all -> {
            for (String key : all.keySet()) {
                file.at(all).config(key).ifPresent(c -> loadConnection(scope, file.at(c), key));
            }
        });
    }

    private static void loadConnection(WorkflowScope scope, SettingsFile entry, String key) {
        Optional<Integer> sourceNode = entry.number("sourceID");
        Optional<Integer> destinationNode = entry.number("destID");
        Optional<Integer> sourcePort = entry.number("sourcePort");
        Optional<Integer> destinationPort = entry.number("destPort");
        if (sourceNode.isEmpty() || destinationNode.isEmpty() || sourcePort.isEmpty() || destinationPort.isEmpty()) {
            return;
        }
        if (!scope.hasMember(sourceNode.get()) || !scope.hasMember(destinationNode.get())) {
            entry.problem("\"%s\" connects node %d with node %d, but there is no such pair of nodes."
                    .formatted(key, sourceNode.get(), destinationNode.get()));
            return;
        }
        PortAddress destination = new PortAddress(destinationNode.get(), destinationPort.get());
        if (scope.isConnected(destination)) {
            entry.problem("\"%s\" is the second connection to port %d of node %d."
                    .formatted(key, destination.port(), destination.node()));
            return;
        }
        scope.connect(new PortAddress(sourceNode.get(), sourcePort.get()), destination);
    }
}
