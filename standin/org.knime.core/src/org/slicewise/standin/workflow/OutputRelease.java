// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.List;

/** Lets go of the output of nodes once no other node will ask for it again, so that large tables are freed early. */
final class OutputRelease {

    private final boolean keepAll;

    OutputRelease(boolean keepAll) {
        this.keepAll = keepAll;
    }

    /** Frees what the latest execution made superfluous. */
    void among(List<WorkflowNode> nodes) {
        if (keepAll) {
            return;
        }
        for (WorkflowNode node : nodes) {
            if (node.state == NodeState.EXECUTED && node.successors().stream().allMatch(OutputRelease::isDone)) {
                node.outObjects = null;
            }
        }
    }

    private static boolean isDone(WorkflowNode node) {
        boolean loopsDone = node.loops().stream().allMatch(OutputRelease::isLoopDone);
        return node.state == NodeState.EXECUTED && loopsDone && (!node.isLoopStart() || isLoopDone(node));
    }

    private static boolean isLoopDone(WorkflowNode start) {
        return start.loopPartner().map(end -> end.state == NodeState.EXECUTED).orElse(true);
    }
}
