// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

/** Marks the node model a loop starts at: it is executed once an iteration and not reset in between. */
public interface LoopStartNode extends ScopeStartNode<FlowLoopContext> {}
