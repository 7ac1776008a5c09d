// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import org.knime.core.node.NodeModel;
import org.slicewise.standin.access.Doors;

/** Marks the node model a loop ends at: it calls {@code continueLoop()} and returns null for another iteration. */
public interface LoopEndNode extends ScopeEndNode<FlowLoopContext> {

    /** The kind of scope this node closes. */
    default Class<FlowLoopContext> getFlowScopeContextClass() {
        return FlowLoopContext.class;
    }

    /** Whether variables that existed before the loop leave it with the value they got in its last iteration. */
    default boolean shouldPropagateModifiedVariables() {
        return false;
    }

    /** Lets variables that existed before the loop leave it with the value they have at the end node now. */
    static void propagateModifiedVariables(NodeModel model) {
        Doors.NODE_MODEL.open().propagateModifiedVariables(model);
    }
}
