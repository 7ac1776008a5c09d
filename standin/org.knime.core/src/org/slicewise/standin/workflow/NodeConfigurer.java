// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.inactive.InactiveBranchPortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.access.NodeModelAccess;
import org.slicewise.standin.access.NodeVariables;

/** Configures nodes: variables take the place of settings, and the model says what it will give. */
final class NodeConfigurer {

    private final NodeModelAccess models = Doors.NODE_MODEL.open();

    /** Configures the node with what its predecessors promise or have given; the outcome is the node's state. */
    void configure(WorkflowNode node) {
        node.outSpecs = null;
        node.inactive = false;
        Optional<String> obstacle = obstacle(node);
        if (obstacle.isPresent()) {
            node.state = NodeState.IDLE;
            node.problem = obstacle.get();
            return;
        }
        PortObjectSpec[] specs = inSpecs(node);
        if (Arrays.asList(specs).contains(InactiveBranchPortObjectSpec.INSTANCE)) {
            node.outSpecs = allInactive(node.outPortCount() - 1);
            node.inactive = true;
            finish(node, new NodeVariables(Map.of()));
        } else {
            configureActive(node, specs);
        }
    }

    private static Optional<String> obstacle(WorkflowNode node) {
        if (!node.defect.isEmpty()) {
            return Optional.of(node.defect);
        }
        for (int port = 0; port < node.inPortCount(); port++) {
            Optional<WorkflowScope.Source> source = node.source(port);
            if (source.isEmpty() && !node.inPort(port).isOptional()) {
                return Optional.of(
                        "its in-port " + port + " (" + node.inPort(port).getName() + ") is not connected");
            }
            if (source.isPresent() && !source.get().node().hasSpecs()) {
                return Optional.of("it waits for " + source.get().node().label());
            }
        }
        return Optional.empty();
    }

    private static PortObjectSpec[] inSpecs(WorkflowNode node) {
        PortObjectSpec[] specs = new PortObjectSpec[node.inPortCount() - 1];
        for (int port = 1; port < node.inPortCount(); port++) {
            specs[port - 1] =
                    node.source(port).map(s -> s.node().outSpec(s.port())).orElse(null);
        }
        boolean variablesInactive =
                node.source(0).filter(s -> s.node().inactive).isPresent();
        return variablesInactive ? allInactive(Math.max(1, specs.length)) : specs;
    }

    static PortObjectSpec[] allInactive(int count) {
        PortObjectSpec[] specs = new PortObjectSpec[count];
        Arrays.fill(specs, InactiveBranchPortObjectSpec.INSTANCE);
        return specs;
    }

    private void configureActive(WorkflowNode node, PortObjectSpec[] specs) {
        try {
            NodeVariables variables = new NodeVariables(inVariables(node).visible());
            NodeLog.as(node, () -> {
                models.setVariables(node.model(), variables);
                loadSettings(node, variables);
                node.outSpecs = checked(node, models.configure(node.model(), specs));
                return null;
            });
            finish(node, variables);
        } catch (InvalidSettingsException e) {
            refuse(node, e.getMessage(), null);
        } catch (RuntimeException | LinkageError e) {
            refuse(node, "configuring failed: " + e, e);
        }
        logWarning(node);
    }

    private static void finish(WorkflowNode node, NodeVariables variables) {
        node.state = NodeState.CONFIGURED;
        node.problem = "";
        node.variables = variables;
        node.outVariables = outVariables(node);
    }

    private static void refuse(WorkflowNode node, String why, Throwable cause) {
        node.outSpecs = null;
        node.state = NodeState.IDLE;
        if (cause != null) {
            NodeLog.error(node, why, cause);
        } else if (!why.equals(node.problem)) {
            NodeLog.warn(node, why);
        }
        node.problem = why;
    }

    void logWarning(WorkflowNode node) {
        String warning = models.takeWarning(node.model());
        if (warning != null) {
            NodeLog.warn(node, warning);
        }
    }

    private void loadSettings(WorkflowNode node, NodeVariables variables) throws InvalidSettingsException {
        SettingsVariables mask = SettingsVariables.of(node.settings());
        if (mask.isEmpty()) {
            return;
        }
        NodeSettings settings = modelSettings(node);
        List<FlowVariable> exposed = mask.apply(settings, variables.input());
        NodeLoader.apply(node.model(), settings);
        exposed.forEach(variables::push);
    }

    /** A copy of the node's settings as the file has them; where it has none, as the model has them. */
    static NodeSettings modelSettings(WorkflowNode node) throws InvalidSettingsException {
        NodeSettings settings = new NodeSettings("model");
        if (node.settings().containsKey("model")) {
            node.settings().getNodeSettings("model").copyTo(settings);
        } else {
            Doors.NODE_MODEL.open().saveSettings(node.model(), settings);
        }
        return settings;
    }

    private static PortObjectSpec[] checked(WorkflowNode node, PortObjectSpec[] specs) throws InvalidSettingsException {
        int ports = node.outPortCount() - 1;
        if (specs == null) {
            return new PortObjectSpec[ports];
        }
        if (specs.length != ports) {
            throw new InvalidSettingsException(
                    "configure gave " + specs.length + " specs, but the node has " + ports + " out-ports");
        }
        PortObjectSpec[] given = new PortObjectSpec[ports];
        for (int i = 0; i < ports; i++) {
            given[i] = specs[i];
            boolean fits = given[i] == null
                    || given[i] == InactiveBranchPortObjectSpec.INSTANCE
                    || node.outPort(i + 1).acceptsPortObjectSpec(given[i]);
            if (!fits) {
                throw new InvalidSettingsException(
                        "configure gave a " + given[i].getClass().getName() + " for out-port " + (i + 1)
                                + ", which gives " + node.outPort(i + 1) + "");
            }
        }
        return given;
    }

    /** The variables that come in: those of the first in-port count, the workflow's own come last. */
    static VariableStack inVariables(WorkflowNode node) {
        List<VariableStack> stacks = new ArrayList<>();
        node.predecessors().forEach(p -> stacks.add(p.outVariables));
        stacks.add(node.scope().variables());
        return VariableStack.merge(stacks);
    }

    /** The variables that go out: a loop start opens its loop, a loop end closes it. */
    static VariableStack outVariables(WorkflowNode node) {
        VariableStack in = inVariables(node);
        VariableStack out = in;
        if (node.isLoopStart()) {
            out = in.enterLoop(node);
        } else if (node.isLoopEnd() && node.loopPartner().isPresent()) {
            out = LoopVariables.leaving(node, in);
        }
        for (FlowVariable variable : node.variables.pushed()) {
            out = out.push(variable);
        }
        return out;
    }
}
