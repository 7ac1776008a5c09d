// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.List;
import org.slicewise.standin.access.Doors;

/**
 * Begins the next iteration of loops whose end asked for it, once all nodes within are executed, side branches too.
 * Nodes within are reset and configured anew; start and end are not reset, and the start is not configured either.
 */
final class LoopRestart {

    private final Workflow workflow;
    private final NodeConfigurer configurer;

    LoopRestart(Workflow workflow, NodeConfigurer configurer) {
        this.workflow = workflow;
        this.configurer = configurer;
    }

    /** Begins iterations where it can; whether there was one to begin. */
    boolean restartFinished() {
        boolean restarted = false;
        for (WorkflowNode end : workflow.nodes()) {
            if (end.state == NodeState.LOOPING && isFinished(end)) {
                restart(end);
                restarted = true;
            }
        }
        return restarted;
    }

    private List<WorkflowNode> within(WorkflowNode end) {
        WorkflowNode start = end.loopPartner().orElseThrow();
        return workflow.nodes().stream()
                .filter(n -> n != end && n.loops().contains(start))
                .toList();
    }

    private boolean isFinished(WorkflowNode end) {
        return within(end).stream().allMatch(n -> n.state == NodeState.EXECUTED);
    }

    private void restart(WorkflowNode end) {
        WorkflowNode start = end.loopPartner().orElseThrow();
        for (WorkflowNode node : within(end)) {
            reset(node);
        }
        start.iteration++;
        start.state = NodeState.CONFIGURED;
        start.outObjects = null;
        end.state = NodeState.CONFIGURED;
        for (WorkflowNode node : NodeOrder.after(start, workflow.nodes())) {
            if (node.loops().contains(start)) {
                configurer.configure(node);
            }
        }
    }

    private static void reset(WorkflowNode node) {
        node.outObjects = null;
        node.iteration = 0;
        node.state = NodeState.CONFIGURED;
        NodeLog.as(node, () -> {
            Doors.NODE_MODEL.open().reset(node.model());
            return null;
        });
    }

    /** Notes the loops that could not go on, since a node within was not executed. */
    void failUnfinished() {
        for (WorkflowNode end : workflow.nodes()) {
            if (end.state == NodeState.LOOPING) {
                List<String> open = within(end).stream()
                        .filter(n -> n.state != NodeState.EXECUTED)
                        .map(WorkflowNode::label)
                        .toList();
                end.state = NodeState.FAILED;
                end.problem = "its loop cannot go on: " + open + " not executed";
                NodeLog.error(
                        end,
                        "Execute failed: the loop cannot go on, since " + open + " within it could not be executed",
                        null);
            }
        }
    }
}
