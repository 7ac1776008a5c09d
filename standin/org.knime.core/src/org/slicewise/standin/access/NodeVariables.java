// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.node.workflow.FlowVariable;

/** The flow variables of one node: those that come in, and those the node pushes itself. */
public final class NodeVariables {

    private final Map<String, FlowVariable> input;
    private final Map<String, FlowVariable> pushed = new LinkedHashMap<>();
    private boolean propagateModified;

    /** No variable pushed yet. */
    public NodeVariables(Map<String, FlowVariable> input) {
        this.input = Map.copyOf(input);
    }

    /** The variables that come in. */
    public Map<String, FlowVariable> input() {
        return input;
    }

    /** The variables that come in, hidden by those pushed under the same name. */
    public synchronized Map<String, FlowVariable> available() {
        Map<String, FlowVariable> all = new LinkedHashMap<>(input);
        all.putAll(pushed);
        return all;
    }

    /** What the node pushed, oldest first. */
    public synchronized List<FlowVariable> pushed() {
        return List.copyOf(pushed.values());
    }

    /** Adds a variable of the node's own, replacing one of the same name. */
    public synchronized void push(FlowVariable variable) {
        pushed.remove(variable.getName());
        pushed.put(variable.getName(), variable);
    }

    /** Asks for variables changed within the loop to leave it with their new values. */
    public synchronized void propagateModified() {
        propagateModified = true;
    }

    /** Whether {@link #propagateModified()} was called. */
    public synchronized boolean isPropagateModified() {
        return propagateModified;
    }
}
