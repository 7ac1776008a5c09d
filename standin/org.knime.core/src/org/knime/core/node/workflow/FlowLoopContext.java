// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

/** The scope between the start and the end of a loop; here only a name in signatures. */
public class FlowLoopContext extends FlowScopeContext {

    FlowLoopContext() {}
}
