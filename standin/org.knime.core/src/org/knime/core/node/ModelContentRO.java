// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;

/** The tree of a model's or port object's content, to read from. */
public interface ModelContentRO extends ConfigRO {

    /** The subtree of that key. */
    ModelContentRO getModelContent(String key) throws InvalidSettingsException;
}
