// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import org.knime.core.node.NodeLogger;

/** Log lines of the engine about a node or the workflow, and the name of the node a thread works for. */
public final class NodeLog {

    static final NodeLogger LOGGER = NodeLogger.getLogger("Workflow");

    private static final ThreadLocal<String> NODE = new InheritableThreadLocal<>();

    private NodeLog() {}

    /** The node the calling thread (or the one that started it) works for; null for none. */
    public static String currentNode() {
        return NODE.get();
    }

    /** Runs something for a node: what it logs carries the node's name. */
    static <T, E extends Exception> T as(WorkflowNode node, Work<T, E> work) throws E {
        String before = NODE.get();
        NODE.set(node.label());
        try {
            return work.run();
        } finally {
            if (before == null) {
                NODE.remove();
            } else {
                NODE.set(before);
            }
        }
    }

    static void info(WorkflowNode node, String message) {
        as(node, () -> {
            LOGGER.info(message);
            return null;
        });
    }

    static void warn(WorkflowNode node, String message) {
        as(node, () -> {
            LOGGER.warn(message);
            return null;
        });
    }

    static void error(WorkflowNode node, String message, Throwable cause) {
        as(node, () -> {
            LOGGER.error(message, cause);
            return null;
        });
    }

    /** Something to run. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run() throws E;
    }
}
