// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

/** What a scope of a workflow is known by; here only a name in signatures. */
public abstract class FlowScopeContext {

    FlowScopeContext() {}
}
