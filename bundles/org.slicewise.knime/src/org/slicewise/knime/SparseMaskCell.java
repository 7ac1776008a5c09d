// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStore;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Grid;
import org.slicewise.volume.SliceProvenance;
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

    /** Stands in stored cells where the first ones, which knew no provenance, have the number of slices. */
    private static final int WITH_PROVENANCE = -2;

    private final AnnotatedSlices annotated;
    private final SortedMap<Integer, SliceProvenance> filled;

    /** The cell of a sparse mask that has been {@linkplain SparseMask#write written} to the store. */
    SparseMaskCell(FileStore store, SparseMask mask) {
        super(store, mask.grid());
        this.annotated = mask.annotated();
        this.filled = mask.filledSlices();
    }

    private SparseMaskCell(Grid grid, AnnotatedSlices annotated, SortedMap<Integer, SliceProvenance> filled) {
        super(grid);
        this.annotated = annotated;
        this.filled = Collections.unmodifiableSortedMap(filled);
    }

    /** Writes a sparse mask to a file of a case; the cell of it. */
    static SparseMaskCell written(CaseFile file, SparseMask mask) throws IOException {
        mask.write(file.path());
        return new SparseMaskCell(file.store(), mask);
    }

    @Override
    public AnnotatedSlices annotated() {
        return annotated;
    }

    @Override
    public SortedMap<Integer, SliceProvenance> filledSlices() {
        return filled;
    }

    @Override
    public SparseMask read() throws IOException {
        return SparseMask.read(file(), annotated.axis());
    }

    /**
     * The number of slices that an expert drew, and of those that were filled in, such as {@code 7 of 36 axial slices}
     * or {@code 7 of 36 axial slices drawn, 20 interpolated}.
     */
    @Override
    public String toString() {
        String slices = annotated.axis() == grid().axialAxis() ? "axial slices" : "slices along " + annotated.axis();
        StringBuilder text = new StringBuilder("%d of %d %s%s"
                .formatted(
                        annotated.indices().size() - filled.size(),
                        grid().extent().along(annotated.axis()),
                        slices,
                        filled.isEmpty() ? "" : " drawn"));
        for (SliceProvenance from : new TreeSet<>(filled.values())) {
            text.append(", %d %s"
                    .formatted(
                            Collections.frequency(filled.values(), from),
                            from.name().toLowerCase(Locale.ROOT)));
        }
        return text.toString();
    }

    /** Stores grid, axis, and annotated slices with their provenance; KNIME attaches the file. */
    public static final class Serializer implements DataCellSerializer<SparseMaskCell> {

        @Override
        public void serialize(SparseMaskCell cell, DataCellDataOutput to) throws IOException {
            StoredGrid.write(cell.grid(), to);
            to.writeUTF(cell.annotated.axis().name());
            to.writeInt(WITH_PROVENANCE);
            to.writeInt(cell.annotated.indices().size());
            for (int index : cell.annotated.indices()) {
                to.writeInt(index);
                to.writeUTF(
                        cell.filled.getOrDefault(index, SliceProvenance.HUMAN).name());
            }
        }

        @Override
        public SparseMaskCell deserialize(DataCellDataInput from) throws IOException {
            Grid grid = StoredGrid.read(from);
            Axis axis = Axis.valueOf(from.readUTF());
            int first = from.readInt();
            boolean known = first == WITH_PROVENANCE;
            SortedSet<Integer> indices = new TreeSet<>();
            SortedMap<Integer, SliceProvenance> filled = new TreeMap<>();
            for (int left = known ? from.readInt() : first; left > 0; left--) {
                int index = from.readInt();
                SliceProvenance provenance = known ? SliceProvenance.valueOf(from.readUTF()) : SliceProvenance.HUMAN;
                indices.add(index);
                if (provenance != SliceProvenance.HUMAN) {
                    filled.put(index, provenance);
                }
            }
            return new SparseMaskCell(grid, new AnnotatedSlices(axis, indices), filled);
        }
    }
}
