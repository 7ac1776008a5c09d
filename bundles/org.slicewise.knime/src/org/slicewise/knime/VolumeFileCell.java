// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.slicewise.volume.Grid;

/** A volume in files of the user, which stay where they are. */
@SuppressWarnings("serial") // KNIME stores cells through their serializer.
public final class VolumeFileCell extends FileCell implements VolumeValue {

    /** The type of columns of such cells. */
    public static final DataType TYPE = DataType.getType(VolumeFileCell.class);

    private final int channels;

    VolumeFileCell(List<Path> files, Grid grid, int channels) {
        super(files, grid);
        this.channels = channels;
    }

    @Override
    public int channels() {
        return channels;
    }

    /** Stores paths, grid and number of channels. */
    public static final class Serializer implements DataCellSerializer<VolumeFileCell> {

        @Override
        public void serialize(VolumeFileCell cell, DataCellDataOutput to) throws IOException {
            to.writeInt(cell.files().size());
            for (Path file : cell.files()) {
                to.writeUTF(file.toString());
            }
            StoredGrid.write(cell.grid(), to);
            to.writeInt(cell.channels);
        }

        @Override
        public VolumeFileCell deserialize(DataCellDataInput from) throws IOException {
            List<Path> files = new ArrayList<>();
            for (int left = from.readInt(); left > 0; left--) {
                files.add(Path.of(from.readUTF()));
            }
            return new VolumeFileCell(files, StoredGrid.read(from), from.readInt());
        }
    }
}
