// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.data.DataTableSpec;
import org.slicewise.standin.access.TableAccess;
import org.slicewise.standin.filestore.FileStoreFolder;
import org.slicewise.standin.table.Rows;
import org.slicewise.standin.table.TableSpace;

/** Lets the engine make tables and execution contexts. */
final class TableDoor implements TableAccess {

    @Override
    public BufferedDataTable table(DataTableSpec spec, Rows rows) {
        return new BufferedDataTable(spec, rows);
    }

    @Override
    public Rows rows(BufferedDataTable table) {
        return table.rows();
    }

    @Override
    public ExecutionContext context(NodeProgressMonitor progress, TableSpace tables, FileStoreFolder fileStores) {
        return new ExecutionContext(progress, tables, fileStores);
    }
}
