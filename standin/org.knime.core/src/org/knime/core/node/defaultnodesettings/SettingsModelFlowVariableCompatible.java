// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.defaultnodesettings;

/** A setting whose value a flow variable can take over. */
public interface SettingsModelFlowVariableCompatible {

    /** The key under which the value is saved. */
    String getKey();
}
