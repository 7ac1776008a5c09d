// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** A node model that keeps tables of its own (for its views), saved and restored with the node. */
public interface BufferedDataTableHolder {

    /** The tables to save with the node; may be null. */
    BufferedDataTable[] getInternalTables();

    /** Called with the saved tables when an executed node is loaded. */
    void setInternalTables(BufferedDataTable[] tables);
}
