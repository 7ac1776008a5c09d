// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.slicewise.volume.Grid;

/** A mask in a file of the user, which stays where it is. */
@SuppressWarnings("serial") // KNIME stores cells through their serializer.
public final class MaskFileCell extends FileCell implements MaskValue {

    /** The type of columns of such cells. */
    public static final DataType TYPE = DataType.getType(MaskFileCell.class);

    MaskFileCell(Path file, Grid grid) {
        super(List.of(file), grid);
    }

    @Override
    public Path file() {
        return files().get(0);
    }

    /** Stores path and grid. */
    public static final class Serializer implements DataCellSerializer<MaskFileCell> {

        @Override
        public void serialize(MaskFileCell cell, DataCellDataOutput to) throws IOException {
            to.writeUTF(cell.file().toString());
            StoredGrid.write(cell.grid(), to);
        }

        @Override
        public MaskFileCell deserialize(DataCellDataInput from) throws IOException {
            return new MaskFileCell(Path.of(from.readUTF()), StoredGrid.read(from));
        }
    }
}
