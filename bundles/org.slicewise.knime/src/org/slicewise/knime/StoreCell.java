// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.nio.file.Path;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;
import org.slicewise.volume.Grid;

/** What refers to a file that a node made and KNIME keeps with the workflow. */
@SuppressWarnings("serial") // KNIME stores cells through their serializer.
abstract class StoreCell extends FileStoreCell {

    private final Grid grid;

    /** The cell of a file that has been written to the store. */
    StoreCell(FileStore store, Grid grid) {
        super(store);
        this.grid = grid;
    }

    /** A cell to which KNIME attaches the file afterwards. */
    StoreCell(Grid grid) {
        this.grid = grid;
    }

    public final Path file() {
        return getFileStores()[0].getFile().toPath().toAbsolutePath();
    }

    public final Grid grid() {
        return grid;
    }

    /** The name of the file. */
    @Override
    public String toString() {
        return file().getFileName().toString();
    }
}
