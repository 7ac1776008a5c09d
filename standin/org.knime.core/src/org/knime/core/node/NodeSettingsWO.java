// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** The tree of a node's settings, to write to. */
public interface NodeSettingsWO extends ConfigWO {

    /** A new, empty subtree under that key. */
    NodeSettingsWO addNodeSettings(String key);

    /** Adds a subtree under its own key, replacing what had that key. */
    void addNodeSettings(NodeSettings subtree);
}
