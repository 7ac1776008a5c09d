// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.FlowVariable;

/** Writes the state of a workflow into its folder, or into a copy of it. */
public final class WorkflowSaver {

    private static final String MARKER = ".savedWithData";

    private final Workflow workflow;
    private final Path target;
    private final NodeSaver nodes;

    private WorkflowSaver(Workflow workflow, Path target) {
        this.workflow = workflow;
        this.target = target;
        this.nodes = new NodeSaver(new PortFiles(workflow.fileStores()));
    }

    /** Saves the workflow into a folder that is its own, or a copy of its own. */
    public static void save(Workflow workflow, Path target) throws IOException {
        WorkflowSaver saver = new WorkflowSaver(workflow, target);
        for (WorkflowNode node : workflow.nodes()) {
            saver.nodes.save(node, saver.inTarget(node.folder()));
        }
        saver.saveScope(workflow.scope());
        Path marker = target.resolve(MARKER);
        if (!Files.exists(marker)) {
            Files.writeString(marker, "Saved with data by the stand-in.\n");
        }
    }

    private Path inTarget(Path path) {
        return target.resolve(workflow.folder().relativize(path).toString());
    }

    private void saveScope(WorkflowScope scope) throws IOException {
        for (WorkflowScope metanode : scope.metanodes().values()) {
            saveScope(metanode);
        }
        NodeSettings settings = new NodeSettings("workflow.knime");
        scope.file().settings().copyTo(settings);
        settings.addString("state", state(scope).savedName());
        if (scope == workflow.scope()) {
            saveVariables(settings);
        }
        SavedFiles.write(settings, inTarget(scope.file().file()));
    }

    private static NodeState state(WorkflowScope scope) {
        List<NodeState> states = scope.nodesWithin().stream().map(n -> n.state).toList();
        if (states.stream().allMatch(s -> s == NodeState.EXECUTED)) {
            return NodeState.EXECUTED;
        }
        return states.contains(NodeState.IDLE) ? NodeState.IDLE : NodeState.CONFIGURED;
    }

    private void saveVariables(NodeSettings settings) {
        settings.removeConfig("workflow_variables");
        NodeSettings all = (NodeSettings) settings.addNodeSettings("workflow_variables");
        int number = 0;
        for (FlowVariable variable : workflow.scope().variables().visible().values()) {
            variable.save(all.addNodeSettings("Var_" + number++));
        }
    }
}
