// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.slicewise.volume.dicom.ImportedVolume;
import org.slicewise.volume.dicom.RefusedDicom;
import org.slicewise.volume.dicom.SeriesFacts;

/** The tables of an import of DICOM: cases as every other node takes them, and what was refused. */
final class DicomTables {

    private DicomTables() {}

    /** The columns of cases whose images are cells of this type. */
    static DataTableSpec cases(DataType images) {
        return Columns.appended(
                CaseTable.spec(images, MaskFileCell.TYPE),
                Columns.of("Study", StringCell.TYPE),
                Columns.of("Series", StringCell.TYPE),
                Columns.of("Series number", LongCell.TYPE),
                Columns.of("Part", StringCell.TYPE),
                Columns.of("Modality", StringCell.TYPE),
                Columns.of("Description", StringCell.TYPE),
                Columns.of("Slice thickness [mm]", DoubleCell.TYPE),
                Columns.of("Files", IntCell.TYPE),
                Columns.of("Source", StringCell.TYPE),
                Columns.of("Warnings", StringCell.TYPE));
    }

    /** The row of a volume; one whose patient is not told is of a patient of its own. */
    static <V extends DataCell & VolumeValue> DataRow row(ImportedVolume made, V image) {
        SeriesFacts facts = made.facts();
        String patient = facts.patient().isEmpty() ? facts.name() : facts.patient();
        DataRow row = CaseTable.row(facts.name(), patient, image, DataType.getMissingCell());
        List<DataCell> cells = new ArrayList<>();
        row.forEach(cells::add);
        cells.addAll(List.of(
                text(facts.study()),
                text(facts.series()),
                cell(facts.number()),
                text(facts.part()),
                text(facts.modality()),
                text(facts.description()),
                cell(facts.sliceThickness()),
                new IntCell(facts.files()),
                text(facts.source()),
                text(warnings(made))));
        return new DefaultRow(row.getKey(), cells);
    }

    /** What is doubtful about a volume, in one line; empty when nothing is. */
    static String warnings(ImportedVolume made) {
        return Stream.concat(made.facts().warnings().stream(), made.grid().warning().stream())
                .collect(Collectors.joining("; "));
    }

    /** The columns of what was refused. */
    static DataTableSpec refused() {
        return new DataTableSpec(
                Columns.of("Source", StringCell.TYPE),
                Columns.of("Files", IntCell.TYPE),
                Columns.of("Reason", StringCell.TYPE));
    }

    /** The row of what was refused, its number counted from 0. */
    static DataRow row(RefusedDicom one, long number) {
        return new DefaultRow(
                RowKey.createRowKey(number),
                List.of(new StringCell(one.source()), new IntCell(one.files()), new StringCell(one.reason())));
    }

    private static DataCell text(String text) {
        return text.isEmpty() ? DataType.getMissingCell() : new StringCell(text);
    }

    private static DataCell cell(OptionalLong value) {
        return value.isPresent() ? new LongCell(value.getAsLong()) : DataType.getMissingCell();
    }

    private static DataCell cell(OptionalDouble value) {
        return value.isPresent() ? new DoubleCell(value.getAsDouble()) : DataType.getMissingCell();
    }
}
