// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStore;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/**
 * A sparse mask, in a file that KNIME keeps with the workflow.
 *
 * <p>The file holds the annotated slices and nothing of the others, so no later node can look at a label that nobody
 * has drawn.
 */
@SuppressWarnings("serial") // KNIME stores cells through their serializer.
public final class SparseMaskCell extends StoreCell implements SparseMaskValue {

    /** The type of columns of such cells. */
    public static final DataType TYPE = DataType.getType(SparseMaskCell.class);

    private final AnnotatedSlices annotated;

    /** The cell of a sparse mask whose {@link SparseMask#toFileMask()} has been written to the store. */
    SparseMaskCell(FileStore store, SparseMask mask) {
        super(store, mask.grid());
        this.annotated = mask.annotated();
    }

    private SparseMaskCell(Grid grid, AnnotatedSlices annotated) {
        super(grid);
        this.annotated = annotated;
    }

    @Override
    public AnnotatedSlices annotated() {
        return annotated;
    }

    @Override
    public SparseMask read() throws IOException {
        return SparseMask.fromFileMask(Mask.read(file()), annotated.axis());
    }

    /** The number of annotated slices, such as {@code 7 of 36 axial slices}. */
    @Override
    public String toString() {
        String slices = annotated.axis() == grid().axialAxis() ? "axial slices" : "slices along " + annotated.axis();
        return "%d of %d %s"
                .formatted(annotated.indices().size(), grid().extent().along(annotated.axis()), slices);
    }

    /** Stores grid, axis and annotated slices; KNIME attaches the file. */
    public static final class Serializer implements DataCellSerializer<SparseMaskCell> {

        @Override
        public void serialize(SparseMaskCell cell, DataCellDataOutput to) throws IOException {
            StoredGrid.write(cell.grid(), to);
            to.writeUTF(cell.annotated.axis().name());
            to.writeInt(cell.annotated.indices().size());
            for (int index : cell.annotated.indices()) {
                to.writeInt(index);
            }
        }

        @Override
        public SparseMaskCell deserialize(DataCellDataInput from) throws IOException {
            Grid grid = StoredGrid.read(from);
            Axis axis = Axis.valueOf(from.readUTF());
            SortedSet<Integer> indices = new TreeSet<>();
            for (int left = from.readInt(); left > 0; left--) {
                indices.add(from.readInt());
            }
            return new SparseMaskCell(grid, new AnnotatedSlices(axis, indices));
        }
    }
}
