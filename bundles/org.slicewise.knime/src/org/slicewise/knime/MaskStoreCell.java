// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStore;
import org.slicewise.volume.Grid;

/** A mask that a node made, in a file that KNIME keeps with the workflow. */
@SuppressWarnings("serial") // KNIME stores cells through their serializer.
public final class MaskStoreCell extends StoreCell implements MaskValue {

    /** The type of columns of such cells. */
    public static final DataType TYPE = DataType.getType(MaskStoreCell.class);

    MaskStoreCell(FileStore store, Grid grid) {
        super(store, grid);
    }

    private MaskStoreCell(Grid grid) {
        super(grid);
    }

    /** Stores the grid; KNIME attaches the file. */
    public static final class Serializer implements DataCellSerializer<MaskStoreCell> {

        @Override
        public void serialize(MaskStoreCell cell, DataCellDataOutput to) throws IOException {
            StoredGrid.write(cell.grid(), to);
        }

        @Override
        public MaskStoreCell deserialize(DataCellDataInput from) throws IOException {
            return new MaskStoreCell(StoredGrid.read(from));
        }
    }
}
