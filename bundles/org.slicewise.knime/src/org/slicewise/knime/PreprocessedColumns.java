// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;

/**
 * A table of cases whose image and mask are replaced, and kept in columns of their own.
 *
 * @param before the table as it came
 * @param image the column of images
 * @param mask the column of masks
 */
record PreprocessedColumns(DataTableSpec before, int image, int mask) {

    /** The table as it goes on. */
    DataTableSpec after() {
        DataTableSpec replaced = new DataTableSpecCreator(before)
                .replaceColumn(image, Columns.of(name(image), VolumeStoreCell.TYPE))
                .replaceColumn(mask, Columns.of(name(mask), SparseMaskCell.TYPE))
                .createSpec();
        return Columns.appended(
                replaced,
                Columns.of("Original " + lowerCase(name(image)), type(image)),
                Columns.of("Original " + lowerCase(name(mask)), type(mask)),
                Columns.of(CaseTable.PREPROCESSING, StringCell.TYPE));
    }

    /** A row of it; what the table tells of the grid of the image is told of the new one. */
    DataRow row(CaseRow one, VolumeStoreCell newImage, DataCell newMask, StringCell transform) {
        List<DataCell> cells = new ArrayList<>();
        one.row().forEach(cells::add);
        cells.set(image, newImage);
        cells.set(mask, newMask);
        List<DataCell> geometry = CaseTable.geometry(newImage.grid());
        for (int i = 0; i < geometry.size(); i++) {
            DataColumnSpec column = CaseTable.geometryColumns().get(i);
            int at = before.findColumnIndex(column.getName());
            if (at >= 0 && type(at).equals(column.getType())) {
                cells.set(at, geometry.get(i));
            }
        }
        cells.addAll(List.of(one.row().getCell(image), one.row().getCell(mask), transform));
        return new DefaultRow(one.row().getKey(), cells);
    }

    private String name(int column) {
        return before.getColumnSpec(column).getName();
    }

    private DataType type(int column) {
        return before.getColumnSpec(column).getType();
    }

    private static String lowerCase(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
