// SPDX-License-Identifier: Apache-2.0
/** Settings of nodes, and dialogs made of them. */
package org.knime.core.node.defaultnodesettings;
