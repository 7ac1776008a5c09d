// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.slicewise.scoring.CohortScores;
import org.slicewise.scoring.Overlap;
import org.slicewise.scoring.Score;
import org.slicewise.scoring.ScoreSummary;
import org.slicewise.scoring.Scores;

/** The scores of a cohort as rows; what is undefined is missing. */
record IouTables(CohortScores scores) {

    /** The columns of {@link #cases()}. */
    static final DataTableSpec CASES = new DataTableSpec(
            Columns.of("Case", StringCell.TYPE),
            Columns.of("Label", IntCell.TYPE),
            Columns.of("Label name", StringCell.TYPE),
            Columns.of("Both", LongCell.TYPE),
            Columns.of("Only truth", LongCell.TYPE),
            Columns.of("Only prediction", LongCell.TYPE),
            Columns.of("IoU", DoubleCell.TYPE),
            Columns.of("Dice", DoubleCell.TYPE));

    /** The columns of {@link #summary()}. */
    static final DataTableSpec SUMMARY = new DataTableSpec(
            Columns.of("Label", IntCell.TYPE),
            Columns.of("Label name", StringCell.TYPE),
            Columns.of("Cases defined", IntCell.TYPE),
            Columns.of("Cases undefined", IntCell.TYPE),
            Columns.of("Mean IoU", DoubleCell.TYPE),
            Columns.of("Median IoU", DoubleCell.TYPE),
            Columns.of("Min IoU", DoubleCell.TYPE),
            Columns.of("Max IoU", DoubleCell.TYPE),
            Columns.of("Pooled IoU", DoubleCell.TYPE),
            Columns.of("Pooled Dice", DoubleCell.TYPE));

    private static final String FOREGROUND = "mean foreground";
    private static final Score IOU = Scores.named("iou");

    /** A row for each case and each label of the cohort: voxel counts, IoU and Dice. */
    List<DataRow> cases() {
        List<DataRow> rows = new ArrayList<>();
        scores.byCase().forEach((caseId, overlaps) -> {
            for (int label : scores.labels()) {
                rows.add(caseRow(caseId, label, overlaps.of(label)));
            }
        });
        return rows;
    }

    /** A row for each label, and one for the mean over the labels of each case. */
    List<DataRow> summary() {
        List<DataRow> rows = new ArrayList<>();
        for (int label : scores.labels()) {
            rows.add(summaryRow(
                    name(label),
                    new IntCell(label),
                    scores.summary(label, IOU),
                    scores.pooled().of(label)));
        }
        rows.add(summaryRow(
                FOREGROUND,
                DataType.getMissingCell(),
                scores.foregroundSummary(IOU),
                scores.pooled().foreground()));
        return rows;
    }

    /** What the plot shows: a column for each label, and one for the mean over the labels of each case. */
    List<IouPlot.Column> columns() {
        List<IouPlot.Column> columns = new ArrayList<>();
        for (int label : scores.labels()) {
            columns.add(new IouPlot.Column(
                    name(label),
                    scores.byCase().values().stream()
                            .map(overlaps -> IOU.of(overlaps.of(label)))
                            .toList()));
        }
        columns.add(new IouPlot.Column(
                FOREGROUND,
                scores.byCase().keySet().stream()
                        .map(id -> scores.foregroundMean(id, IOU))
                        .toList()));
        return columns;
    }

    private static DataRow caseRow(String caseId, int label, Overlap overlap) {
        return new DefaultRow(
                "%s, %s".formatted(caseId, name(label)),
                new StringCell(caseId),
                new IntCell(label),
                new StringCell(name(label)),
                new LongCell(overlap.both()),
                new LongCell(overlap.onlyTruth()),
                new LongCell(overlap.onlyPrediction()),
                cell(overlap.iou()),
                cell(overlap.dice()));
    }

    private static DataRow summaryRow(String name, DataCell label, ScoreSummary iou, Overlap pooled) {
        return new DefaultRow(
                name,
                label,
                new StringCell(name),
                new IntCell(iou.defined()),
                new IntCell(iou.undefined()),
                cell(iou.mean()),
                cell(iou.median()),
                cell(iou.min()),
                cell(iou.max()),
                cell(pooled.iou()),
                cell(pooled.dice()));
    }

    private static String name(int label) {
        return "label " + label;
    }

    private static DataCell cell(OptionalDouble figure) {
        return figure.isPresent() ? new DoubleCell(figure.getAsDouble()) : DataType.getMissingCell();
    }
}
