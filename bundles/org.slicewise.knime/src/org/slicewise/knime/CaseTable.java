// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Spacing;

/** A cohort as a table: a row for each case, whose RowID is the id of the case. */
final class CaseTable {

    /** The column of images. */
    static final String IMAGE = "Image";

    /** The column of dense masks. */
    static final String MASK = "Mask";

    /** The column of sparse masks, where there is one. */
    static final String SPARSE_MASK = "Sparse mask";

    /** The column of predicted masks, where there is one. */
    static final String PREDICTION = "Prediction";

    /** The column that tells whom the image shows. */
    static final String PATIENT = "Patient";

    /** The column of preprocessing transforms, where there is one. */
    static final String PREPROCESSING = "Preprocessing";

    private static final List<DataColumnSpec> GEOMETRY = List.of(
            Columns.of("Slices", IntCell.TYPE),
            Columns.of("Orientation", StringCell.TYPE),
            Columns.of("Spacing x [mm]", DoubleCell.TYPE),
            Columns.of("Spacing y [mm]", DoubleCell.TYPE),
            Columns.of("Spacing z [mm]", DoubleCell.TYPE));

    private CaseTable() {}

    /** The columns of a table whose images and masks are cells of these types. */
    static DataTableSpec spec(DataType images, DataType masks) {
        return new DataTableSpecCreator()
                .addColumns(
                        Columns.of("Case", StringCell.TYPE),
                        Columns.of(PATIENT, StringCell.TYPE),
                        Columns.of(IMAGE, images),
                        Columns.of(MASK, masks))
                .addColumns(GEOMETRY.toArray(DataColumnSpec[]::new))
                .addColumns(Columns.of("Channels", IntCell.TYPE))
                .createSpec();
    }

    /** The row of a case; {@code mask} may be a missing cell. */
    static <V extends DataCell & VolumeValue> DataRow row(String id, String patient, V image, DataCell mask) {
        List<DataCell> cells = new ArrayList<>(List.of(new StringCell(id), new StringCell(patient), image, mask));
        cells.addAll(geometry(image.grid()));
        cells.add(new IntCell(image.channels()));
        return new DefaultRow(id, cells);
    }

    /** The columns that tell of the grid of an image, in the order of {@link #geometry}. */
    static List<DataColumnSpec> geometryColumns() {
        return GEOMETRY;
    }

    /** What tells of a grid. */
    static List<DataCell> geometry(Grid grid) {
        Spacing mm = grid.spacing();
        return List.of(
                new IntCell(grid.axialSlices()),
                new StringCell(grid.orientation()),
                new DoubleCell(mm.x()),
                new DoubleCell(mm.y()),
                new DoubleCell(mm.z()));
    }
}
