// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.MaskSource;

/** Rows of cases as the Slice Sampler makes them; their slices are stored from the head to the foot. */
final class PlanRows {

    static final Grid GRID = new Grid(new Extent(2, 2, 5), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -3, 12));

    static final DataTableSpec SPEC = new DataTableSpec(
            Columns.of("Image", VolumeFileCell.TYPE),
            Columns.of("Mask", MaskFileCell.TYPE),
            Columns.of("Slices", ListCell.getCollectionType(IntCell.TYPE)),
            Columns.of("Scores", ListCell.getCollectionType(DoubleCell.TYPE)));

    private PlanRows() {}

    /** The row of a case with these slices, or without any; the score of each is its place in the list. */
    static CaseRow row(String id, Path mask, int... slices) {
        List<IntCell> indices = IntStream.of(slices).mapToObj(IntCell::new).toList();
        List<DoubleCell> scores =
                IntStream.range(0, slices.length).mapToObj(DoubleCell::new).toList();
        DataCell none = DataType.getMissingCell();
        return new CaseRow(
                0,
                new DefaultRow(
                        id,
                        new VolumeFileCell(List.of(Path.of(id + ".nii")), GRID, 1),
                        mask == null ? none : new MaskFileCell(MaskSource.of(mask), GRID),
                        slices.length == 0 ? none : CollectionCellFactory.createListCell(indices),
                        slices.length == 0 ? none : CollectionCellFactory.createListCell(scores)),
                SPEC);
    }
}
