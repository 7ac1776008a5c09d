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
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.MaskPart;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.OffGrid;
import org.slicewise.volume.SparseMask;

/** A mask in files of the user, which stay where they are. */
@SuppressWarnings("serial") // KNIME stores cells through their serializer.
public final class MaskFileCell extends FileCell implements MaskValue {

    /** The type of columns of such cells. */
    public static final DataType TYPE = DataType.getType(MaskFileCell.class);

    private final MaskSource source;

    /** The cell of a mask on the grid of its image. */
    MaskFileCell(MaskSource source, Grid grid) {
        super(source.parts().stream().map(MaskPart::file).toList(), grid);
        this.source = source;
    }

    @Override
    public Path file() {
        return files().get(0);
    }

    @Override
    public SparseMask readAnnotated() throws IOException {
        return source.read(grid());
    }

    /** Stores paths, what their labels mean, and the grid. */
    public static final class Serializer implements DataCellSerializer<MaskFileCell> {

        @Override
        public void serialize(MaskFileCell cell, DataCellDataOutput to) throws IOException {
            to.writeInt(cell.files().size());
            for (int i = 0; i < cell.files().size(); i++) {
                to.writeUTF(cell.files().get(i).toString());
                to.writeUTF(cell.source.parts().get(i).rule().text());
            }
            to.writeUTF(cell.source.offGrid().name());
            StoredGrid.write(cell.grid(), to);
        }

        @Override
        public MaskFileCell deserialize(DataCellDataInput from) throws IOException {
            List<MaskPart> parts = new ArrayList<>();
            for (int left = from.readInt(); left > 0; left--) {
                parts.add(new MaskPart(Path.of(from.readUTF()), LabelRule.parse(from.readUTF())));
            }
            OffGrid offGrid = OffGrid.valueOf(from.readUTF());
            return new MaskFileCell(new MaskSource(parts, offGrid), StoredGrid.read(from));
        }
    }
}
