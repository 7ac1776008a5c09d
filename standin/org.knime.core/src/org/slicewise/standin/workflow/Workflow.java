// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.workflow.FlowVariable;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.filestore.FileStoreRegistry;
import org.slicewise.standin.filestore.TempArea;
import org.slicewise.standin.table.TableSpace;

/** A loaded workflow: its nodes, those inside metanodes included, in an order in which they can be executed. */
public final class Workflow implements AutoCloseable {

    private final Path folder;
    private final WorkflowScope scope;
    private final List<WorkflowNode> nodes;
    private final Path temp;
    private final FileStoreRegistry fileStores = new FileStoreRegistry();
    private final TableSpace tables;

    Workflow(Path folder, WorkflowScope scope) throws IOException {
        this.folder = folder;
        this.scope = scope;
        this.nodes = NodeOrder.of(scope.nodesWithin());
        LoopFinder.find(nodes);
        this.temp = TempArea.create("workflow");
        this.tables = new TableSpace(temp.resolve("tables"), TableSpace.defaultCellsInMemory(), fileStores);
    }

    /** The folder the workflow was read from. */
    public Path folder() {
        return folder;
    }

    WorkflowScope scope() {
        return scope;
    }

    List<WorkflowNode> nodes() {
        return nodes;
    }

    Path temp() {
        return temp;
    }

    FileStoreRegistry fileStores() {
        return fileStores;
    }

    TableSpace tables() {
        return tables;
    }

    Optional<WorkflowNode> node(String id) {
        return nodes.stream().filter(n -> n.id().equals(id)).findFirst();
    }

    /** The number of nodes. */
    public int size() {
        return nodes.size();
    }

    /** Whether a variable of that name is among the workflow's own. */
    public boolean hasVariable(String name) {
        return scope.variables().visible().containsKey(name);
    }

    /** Defines a variable of the whole workflow, or gives it another value; whether that changes anything. */
    public boolean define(FlowVariable variable) {
        boolean changed = !variable.equals(scope.variables().visible().get(variable.getName()));
        scope.pushVariable(variable);
        return changed;
    }

    /**
     * Sets a setting of a node, in a group where the name has slashes. The node will be executed again.
     *
     * @throws IllegalArgumentException when there is no such node or setting, or the node refuses the value
     */
    public void setOption(String node, String setting, String value, String type) {
        NodeOptions.set(node(node).orElseThrow(() -> unknownNode(node)), setting, value, type);
    }

    private IllegalArgumentException unknownNode(String id) {
        return new IllegalArgumentException("there is no node \"" + id + "\"; there are "
                + nodes.stream().map(WorkflowNode::id).sorted().toList() + ".");
    }

    /** Gives nodes that were saved as executed their output back; they are not executed again. */
    public void restore() {
        new NodeRestorer(this).restoreAll();
    }

    /** Ends the use of the workflow: nodes are disposed of, and temporary files deleted. */
    @Override
    public void close() {
        for (WorkflowNode node : nodes) {
            if (!node.isMissing()) {
                Doors.NODE_MODEL.open().dispose(node.model());
            }
        }
        try {
            TempArea.delete(temp);
        } catch (IOException e) {
            NodeLog.LOGGER.warn("Temporary files are left in " + temp + ": " + e.getMessage());
        }
    }
}
