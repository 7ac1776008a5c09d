// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

/**
 * Marks a node model that opens a scope.
 *
 * @param <T> the kind of scope
 */
public interface ScopeStartNode<T extends FlowScopeContext> {}
