// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.NodeProgressMonitor;
import org.slicewise.standin.filestore.FileStoreFolder;
import org.slicewise.standin.table.Rows;
import org.slicewise.standin.table.TableSpace;

/** Makes tables and execution contexts. */
public interface TableAccess {

    /** A table of these rows. */
    BufferedDataTable table(DataTableSpec spec, Rows rows);

    /** The rows of a table. */
    Rows rows(BufferedDataTable table);

    /** The context of a node execution. */
    ExecutionContext context(NodeProgressMonitor progress, TableSpace tables, FileStoreFolder fileStores);
}
