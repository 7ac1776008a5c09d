// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

/** A loop start that knows when the loop is over. */
public interface LoopStartNodeTerminator extends LoopStartNode {

    /** Whether the iteration under way is the last one. */
    boolean terminateLoop();
}
