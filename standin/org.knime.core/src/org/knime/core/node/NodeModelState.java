// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.LoopEndNode;
import org.knime.core.node.workflow.LoopStartNode;
import org.knime.core.node.workflow.VariableType;
import org.slicewise.standin.access.NodeVariables;

/** What a node model and the engine tell each other: variables, the warning, and the loop. */
final class NodeModelState {

    private volatile NodeVariables variables = new NodeVariables(Map.of());
    private String warning;
    private boolean freshWarning;
    private boolean continueLoop;
    private LoopStartNode loopStart;
    private LoopEndNode loopEnd;

    NodeVariables variables() {
        return variables;
    }

    void setVariables(NodeVariables newVariables) {
        variables = newVariables;
    }

    synchronized void warn(String message) {
        freshWarning = message != null;
        warning = message;
    }

    synchronized String warning() {
        return warning;
    }

    synchronized String takeWarning() {
        String taken = freshWarning ? warning : null;
        freshWarning = false;
        return taken;
    }

    synchronized void continueLoop() {
        continueLoop = true;
    }

    synchronized boolean takeContinueLoop() {
        boolean taken = continueLoop;
        continueLoop = false;
        return taken;
    }

    LoopStartNode loopStart() {
        return loopStart;
    }

    void setLoopStart(LoopStartNode start) {
        loopStart = start;
    }

    LoopEndNode loopEnd() {
        return loopEnd;
    }

    void setLoopEnd(LoopEndNode end) {
        loopEnd = end;
    }

    <T> T peek(String name, VariableType<T> type) {
        Map<String, FlowVariable> available = variables.available();
        FlowVariable variable = available.get(name);
        if (variable == null) {
            throw new NoSuchElementException(
                    "There is no flow variable \"" + name + "\"; there are " + available.keySet() + ".");
        }
        if (!variable.getVariableType().isConvertible(type)) {
            throw new NoSuchElementException("Flow variable " + variable + " cannot be read as " + type + ".");
        }
        return variable.getValue(type);
    }

    static Map<String, FlowVariable> ofTypes(Map<String, FlowVariable> all, VariableType<?>[] types) {
        Map<String, FlowVariable> chosen = new LinkedHashMap<>(all);
        chosen.values().removeIf(v -> !Arrays.asList(types).contains(v.getVariableType()));
        return Collections.unmodifiableMap(chosen);
    }
}
