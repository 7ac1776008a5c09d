// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.Map;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.LoopEndNode;

/** What becomes of the variables of a loop at its end: they stay behind, unless the end asks for changes to be kept. */
final class LoopVariables {

    private LoopVariables() {}

    static VariableStack leaving(WorkflowNode end, VariableStack inside) {
        VariableStack outside = inside.leaveLoop(end.loopPartner().orElseThrow());
        boolean keep = ((LoopEndNode) end.model()).shouldPropagateModifiedVariables()
                || end.variables != null && end.variables.isPropagateModified();
        return keep ? withChanges(outside, inside.visible()) : outside;
    }

    private static VariableStack withChanges(VariableStack outside, Map<String, FlowVariable> inside) {
        VariableStack changed = outside;
        for (Map.Entry<String, FlowVariable> before : outside.visible().entrySet()) {
            FlowVariable now = inside.get(before.getKey());
            if (now != null && !now.equals(before.getValue())) {
                changed = changed.push(now);
            }
        }
        return changed;
    }
}
