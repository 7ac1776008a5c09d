// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStore;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;

/** A volume that a node made, in a file that KNIME keeps with the workflow. */
@SuppressWarnings("serial") // KNIME stores cells through their serializer.
public final class VolumeStoreCell extends StoreCell implements VolumeValue {

    /** The type of columns of such cells. */
    public static final DataType TYPE = DataType.getType(VolumeStoreCell.class);

    private final int channels;

    VolumeStoreCell(FileStore store, Volume volume) {
        super(store, volume.grid());
        this.channels = volume.channels();
    }

    private VolumeStoreCell(Grid grid, int channels) {
        super(grid);
        this.channels = channels;
    }

    @Override
    public List<Path> files() {
        return List.of(file());
    }

    @Override
    public int channels() {
        return channels;
    }

    /** Stores grid and number of channels; KNIME attaches the file. */
    public static final class Serializer implements DataCellSerializer<VolumeStoreCell> {

        @Override
        public void serialize(VolumeStoreCell cell, DataCellDataOutput to) throws IOException {
            StoredGrid.write(cell.grid(), to);
            to.writeInt(cell.channels);
        }

        @Override
        public VolumeStoreCell deserialize(DataCellDataInput from) throws IOException {
            return new VolumeStoreCell(StoredGrid.read(from), from.readInt());
        }
    }
}
