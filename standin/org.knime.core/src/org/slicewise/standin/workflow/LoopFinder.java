// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.ArrayList;
import java.util.List;
import org.slicewise.standin.access.Doors;

/**
 * Finds out which loops each node is within, and which end belongs to which start: the end closes the innermost loop
 * open at it. What is not properly nested is noted as the node's problem.
 */
final class LoopFinder {

    private LoopFinder() {}

    static void find(List<WorkflowNode> inOrder) {
        for (WorkflowNode node : inOrder) {
            node.setLoops(around(node));
            if (node.isLoopEnd()) {
                join(node);
            }
        }
    }

    private static List<WorkflowNode> around(WorkflowNode node) {
        List<WorkflowNode> deepest = List.of();
        for (WorkflowNode predecessor : node.predecessors()) {
            List<WorkflowNode> open = openAfter(predecessor);
            List<WorkflowNode> shorter = open.size() < deepest.size() ? open : deepest;
            List<WorkflowNode> longer = open.size() < deepest.size() ? deepest : open;
            if (!longer.subList(0, shorter.size()).equals(shorter)) {
                node.defect = "its input comes from different loops: " + labels(open) + " and " + labels(deepest);
            }
            deepest = longer;
        }
        return deepest;
    }

    private static List<WorkflowNode> openAfter(WorkflowNode node) {
        List<WorkflowNode> open = new ArrayList<>(node.loops());
        if (node.isLoopStart()) {
            open.add(node);
        } else if (node.isLoopEnd() && !open.isEmpty()) {
            open.remove(open.size() - 1);
        }
        return open;
    }

    private static void join(WorkflowNode end) {
        if (end.loops().isEmpty()) {
            end.defect = "it ends a loop, but no loop start comes before it";
            return;
        }
        WorkflowNode start = end.loops().get(end.loops().size() - 1);
        if (start.loopPartner().isPresent()) {
            end.defect = "the loop of " + start.label() + " ends at "
                    + start.loopPartner().get().label() + " already";
            return;
        }
        start.setLoopPartner(end);
        end.setLoopPartner(start);
        Doors.NODE_MODEL.open().joinLoop(start.model(), end.model());
    }

    private static List<String> labels(List<WorkflowNode> nodes) {
        return nodes.stream().map(WorkflowNode::label).toList();
    }
}
