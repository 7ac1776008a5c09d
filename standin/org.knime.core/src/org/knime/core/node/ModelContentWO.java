// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** The tree of a model's or port object's content, to write to. */
public interface ModelContentWO extends ConfigWO {

    /** A new, empty subtree under that key. */
    ModelContentWO addModelContent(String key);

    /** Adds a subtree under its own key, replacing what had that key. */
    void addModelContent(ModelContent subtree);
}
