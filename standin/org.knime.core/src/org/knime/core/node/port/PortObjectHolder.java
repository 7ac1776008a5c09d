// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

/** A node model that keeps port objects of its own (for its views), saved and restored with the node. */
public interface PortObjectHolder {

    /** The objects to save with the node; may be null. */
    PortObject[] getInternalPortObjects();

    /** Called with the saved objects when an executed node is loaded. */
    void setInternalPortObjects(PortObject[] portObjects);
}
