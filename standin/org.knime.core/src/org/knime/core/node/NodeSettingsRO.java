// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** The tree of a node's settings, to read from. */
public interface NodeSettingsRO extends ConfigRO {

    /** Adds a copy of all that is here to another tree; what has the same key there is replaced. */
    void copyTo(ConfigWO destination);

    /** The subtree of that key. */
    NodeSettingsRO getNodeSettings(String key) throws InvalidSettingsException;
}
