// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts nodes in an order in which each comes after those it is connected to. */
final class NodeOrder {

    private final Set<WorkflowNode> ordered = new LinkedHashSet<>();
    private final Set<WorkflowNode> open = new HashSet<>();

    private NodeOrder() {}

    static List<WorkflowNode> of(List<WorkflowNode> nodes) throws WorkflowLoadException {
        NodeOrder order = new NodeOrder();
        for (WorkflowNode node : nodes) {
            order.visit(node);
        }
        return List.copyOf(order.ordered);
    }

    private void visit(WorkflowNode node) throws WorkflowLoadException {
        if (ordered.contains(node)) {
            return;
        }
        if (!open.add(node)) {
            throw new WorkflowLoadException("The connections form a circle through "
                    + open.stream().map(WorkflowNode::label).sorted().collect(Collectors.joining(", ")) + ".");
        }
        for (WorkflowNode predecessor : node.predecessors()) {
            visit(predecessor);
        }
        open.remove(node);
        ordered.add(node);
    }

    /** The nodes that depend on this one, directly or not, in order; without the node itself. */
    static List<WorkflowNode> after(WorkflowNode node, List<WorkflowNode> inOrder) {
        Set<WorkflowNode> reached = new HashSet<>(Set.of(node));
        List<WorkflowNode> after = new ArrayList<>();
        for (WorkflowNode candidate : inOrder) {
            if (candidate.predecessors().stream().anyMatch(reached::contains)) {
                reached.add(candidate);
                after.add(candidate);
            }
        }
        return after;
    }
}
