// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.slicewise.study.AuditFinding;
import org.slicewise.study.AuditSummary;
import org.slicewise.study.FillingScores;

/** What is known of filled masks as rows; what is undefined is missing. */
final class AuditTables {

    /** The columns of {@link #findings}. */
    static final DataTableSpec FINDINGS = new DataTableSpec(
            Columns.of("Label", IntCell.TYPE),
            Columns.of("Gap", IntCell.TYPE),
            Columns.of("Slices", LongCell.TYPE),
            Columns.of("IoU left out", DoubleCell.TYPE),
            Columns.of("IoU expected", DoubleCell.TYPE));

    /** The columns of {@link #report}. */
    static final DataTableSpec REPORT = new DataTableSpec(
            Columns.of("Density", DoubleCell.TYPE),
            Columns.of("Interpolator", StringCell.TYPE),
            Columns.of("Label", IntCell.TYPE),
            Columns.of("IoU filled slices", DoubleCell.TYPE),
            Columns.of("IoU all slices", DoubleCell.TYPE),
            Columns.of("Cases", IntCell.TYPE),
            Columns.of("Annotated slices", LongCell.TYPE),
            Columns.of("Filled slices", LongCell.TYPE),
            Columns.of("All slices", LongCell.TYPE),
            Columns.of("Open voxels", LongCell.TYPE));

    private AuditTables() {}

    /** A row for each label over all gaps, whose gap is missing, then one for each label and gap. */
    static List<DataRow> findings(AuditSummary summary) {
        return Stream.concat(summary.byLabel().stream(), summary.byGap().stream())
                .map(finding -> row(finding, summary))
                .toList();
    }

    private static DataRow row(AuditFinding finding, AuditSummary summary) {
        boolean allGaps = finding.gap() == AuditFinding.ALL_GAPS;
        return new DefaultRow(
                "label %d, %s".formatted(finding.label(), allGaps ? "all gaps" : "gap " + finding.gap()),
                new IntCell(finding.label()),
                allGaps ? DataType.getMissingCell() : new IntCell(finding.gap()),
                new LongCell(finding.slices()),
                cell(finding.overlap().iou()),
                allGaps ? cell(summary.expectedIou(finding)) : DataType.getMissingCell());
    }

    /** A row for each density, interpolator and label. */
    static List<DataRow> report(List<FillingScores> scores) {
        List<DataRow> rows = new ArrayList<>();
        for (FillingScores one : scores) {
            SortedSet<Integer> labels = new TreeSet<>(one.allSlices().labels());
            labels.forEach(label -> rows.add(row(one, label)));
        }
        return rows;
    }

    private static DataRow row(FillingScores of, int label) {
        return new DefaultRow(
                "%s, %s, label %d".formatted(of.density(), of.interpolator(), label),
                new DoubleCell(of.density()),
                new StringCell(of.interpolator()),
                new IntCell(label),
                cell(of.filledOnly().pooled().of(label).iou()),
                cell(of.allSlices().pooled().of(label).iou()),
                new IntCell(of.allSlices().byCase().size()),
                new LongCell(of.annotated()),
                new LongCell(of.filled()),
                new LongCell(of.total()),
                new LongCell(of.openVoxels()));
    }

    private static DataCell cell(OptionalDouble figure) {
        return figure.isPresent() ? new DoubleCell(figure.getAsDouble()) : DataType.getMissingCell();
    }
}
