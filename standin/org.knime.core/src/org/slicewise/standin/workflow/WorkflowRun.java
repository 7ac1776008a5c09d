// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.inactive.InactiveBranchPortObject;

/**
 * Executes a workflow: each node once its predecessors are executed, independent ones at the same time. One thread
 * decides; others only execute nodes.
 */
public final class WorkflowRun {

    private static final long TICK_MILLIS = 200;
    private static final long CANCEL_MILLIS = 10_000;

    private final Workflow workflow;
    private final RunListener listener;
    private final NodeConfigurer configurer = new NodeConfigurer();
    private final LoopRestart loops;
    private final OutputRelease release;
    private volatile boolean cancelled;

    /** A run; with {@code keepOutput} all output is kept (for saving), else freed when no node needs it any more. */
    public WorkflowRun(Workflow workflow, boolean keepOutput, RunListener listener) {
        this.workflow = workflow;
        this.listener = listener;
        this.loops = new LoopRestart(workflow, configurer);
        this.release = new OutputRelease(keepOutput);
    }

    /** Configures all nodes that are not executed yet. */
    public void configure() {
        for (WorkflowNode node : workflow.nodes()) {
            if (node.state != NodeState.EXECUTED) {
                configurer.configure(node);
            }
        }
    }

    /** Asks the run to end soon; safe to call from any thread. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether the run was asked to end. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Executes what is not executed yet; true when then all nodes are. */
    public boolean execute() throws InterruptedException {
        try (NodeRunner runner = new NodeRunner(workflow)) {
            while (!cancelled && advance(runner)) {
                NodeRunner.Outcome outcome = runner.await(TICK_MILLIS);
                listener.progress(runner.progress());
                if (outcome != null) {
                    accept(outcome);
                }
            }
            if (cancelled) {
                stop(runner);
            }
        }
        loops.failUnfinished();
        report();
        return workflow.nodes().stream().allMatch(n -> n.state == NodeState.EXECUTED);
    }

    /** Starts what can be started; false when nothing runs and nothing is left that could. */
    private boolean advance(NodeRunner runner) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (WorkflowNode node : workflow.nodes()) {
                if (isReady(node)) {
                    start(node, runner);
                    moved = true;
                }
            }
            moved |= loops.restartFinished();
        }
        return !runner.isIdle();
    }

    private static boolean isReady(WorkflowNode node) {
        return node.state == NodeState.CONFIGURED
                && node.predecessors().stream().allMatch(p -> p.state == NodeState.EXECUTED);
    }

    private void start(WorkflowNode node, NodeRunner runner) {
        if (!node.inactive) {
            if (node.isLoopStart() && node.loopPartner().isEmpty()) {
                NodeLog.warn(node, "Its loop has no end: it is executed once.");
            }
            NodeLog.LOGGER.debug("Executing " + node.label());
            runner.start(node);
            return;
        }
        boolean loopActive =
                node.isLoopEnd() && node.loopPartner().filter(s -> !s.inactive).isPresent();
        if (loopActive) {
            fail(node, new IllegalStateException("the input of the loop end is inactive, but its loop is not"));
            return;
        }
        PortObject[] output = new PortObject[node.outPortCount() - 1];
        Arrays.fill(output, InactiveBranchPortObject.INSTANCE);
        finish(node, output);
    }

    private void accept(NodeRunner.Outcome outcome) {
        WorkflowNode node = outcome.node();
        configurer.logWarning(node);
        if (outcome.failure() != null) {
            fail(node, outcome.failure());
        } else if (outcome.continueLoop()) {
            node.state = NodeState.LOOPING;
        } else {
            finish(node, outcome.output());
        }
    }

    private void finish(WorkflowNode node, PortObject[] output) {
        node.state = NodeState.EXECUTED;
        node.restored = false;
        node.outObjects = output;
        node.outSpecs = new PortObjectSpec[output.length];
        for (int i = 0; i < output.length; i++) {
            node.outSpecs[i] = output[i].getSpec();
        }
        node.outVariables = NodeConfigurer.outVariables(node);
        for (WorkflowNode later : NodeOrder.after(node, workflow.nodes())) {
            if (later.state == NodeState.CONFIGURED || later.state == NodeState.IDLE) {
                configurer.configure(later);
            }
        }
        release.among(workflow.nodes());
    }

    private static void fail(WorkflowNode node, Throwable failure) {
        node.state = NodeState.FAILED;
        node.outSpecs = null;
        if (NodeRunner.isCancellation(failure)) {
            node.problem = "its execution was cancelled";
            NodeLog.warn(node, "Execution canceled");
            return;
        }
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        node.problem = "its execution failed: " + message;
        NodeLog.error(node, "Execute failed: " + message, failure);
    }

    private void stop(NodeRunner runner) throws InterruptedException {
        runner.cancel();
        long end = System.currentTimeMillis() + CANCEL_MILLIS;
        while (!runner.isIdle() && System.currentTimeMillis() < end) {
            NodeRunner.Outcome outcome = runner.await(50);
            if (outcome != null) {
                accept(
                        outcome.failure() == null
                                ? new NodeRunner.Outcome(outcome.node(), null, false, new InterruptedException())
                                : outcome);
            }
        }
    }

    private void report() {
        List<WorkflowNode> left = workflow.nodes().stream()
                .filter(n -> n.state != NodeState.EXECUTED)
                .toList();
        for (WorkflowNode node : left) {
            if (node.state != NodeState.FAILED) {
                String why = node.problem.isEmpty() ? waitsFor(node) : node.problem;
                NodeLog.warn(node, "Not executed: " + why + (why.endsWith(".") ? "" : "."));
            }
        }
    }

    private static String waitsFor(WorkflowNode node) {
        return "it waits for "
                + node.predecessors().stream()
                        .filter(p -> p.state != NodeState.EXECUTED)
                        .map(WorkflowNode::label)
                        .collect(Collectors.joining(", "));
    }
}
