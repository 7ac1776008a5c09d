// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import java.util.List;
import org.knime.core.data.container.CellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.filestore.FileStoreFactory;

/** What a column rearranger asks for. */
public interface RearrangerAccess {

    /** The factories of new columns that are still in use. */
    List<CellFactory> factories(ColumnRearranger rearranger);

    /**
     * Where each column comes from: the index of an old column, or the complement of the index into the new columns
     * of all {@link #factories}, one factory after the other.
     */
    int[] columns(ColumnRearranger rearranger);

    /** Gives the factory the file stores of the node; null when the work is over. */
    void setFileStores(CellFactory factory, FileStoreFactory stores);
}
