// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.scoring.CohortScores;
import org.slicewise.scoring.Score;
import org.slicewise.scoring.Scores;
import org.slicewise.study.FillingScores;
import org.slicewise.volume.text.Csv;

/** How well masks were filled, as a table and as JSON: a row for each density, interpolator and label. */
record FillingTable(List<FillingScores> scores) {

    private static final Score IOU = Scores.named("iou");

    /** Returns the rows as CSV with a heading. */
    String csv() {
        StringBuilder text = new StringBuilder("density,interpolator,label,cases,annotated_slices,filled_slices,"
                + "total_slices,open_voxels,iou_filled,iou_all,mean_iou_filled,mean_iou_all\n");
        for (Row row : rows()) {
            FillingScores of = row.scores;
            text.append(Csv.row(
                    of.density(),
                    of.interpolator(),
                    row.label,
                    of.filledOnly().byCase().size(),
                    of.annotated(),
                    of.filled(),
                    of.total(),
                    of.openVoxels(),
                    figure(row.pooled(of.filledOnly())),
                    figure(row.pooled(of.allSlices())),
                    figure(row.mean(of.filledOnly())),
                    figure(row.mean(of.allSlices()))));
        }
        return text.toString();
    }

    /** Returns the rows as a table for the terminal. */
    String text() {
        TextTable table = new TextTable(
                "density", "interpolator", "label", "IoU filled slices", "IoU all slices", "slices filled", "of");
        for (Row row : rows()) {
            table.add(
                    rounded(row.scores.density()),
                    row.scores.interpolator(),
                    String.valueOf(row.label),
                    shown(row.pooled(row.scores.filledOnly())),
                    shown(row.pooled(row.scores.allSlices())),
                    String.valueOf(row.scores.filled()),
                    String.valueOf(row.scores.total()));
        }
        return table.toString();
    }

    /** Returns the rows as members of a JSON object. */
    List<Map<String, Object>> members() {
        return rows().stream()
                .map(row -> new Json()
                        .with("label", row.label)
                        .withFinite("iouFilledSlices", row.pooled(row.scores.filledOnly()))
                        .withFinite("iouAllSlices", row.pooled(row.scores.allSlices()))
                        .members())
                .toList();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (FillingScores one : scores) {
            SortedSet<Integer> labels = new TreeSet<>(one.allSlices().labels());
            labels.forEach(label -> rows.add(new Row(one, label)));
        }
        return rows;
    }

    private static String figure(OptionalDouble figure) {
        return figure.isPresent() ? String.format(Locale.ROOT, "%.6f", figure.getAsDouble()) : "";
    }

    private static String rounded(double density) {
        return BigDecimal.valueOf(density)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String shown(OptionalDouble figure) {
        return figure.isPresent() ? String.format(Locale.ROOT, "%.4f", figure.getAsDouble()) : "undefined";
    }

    private record Row(FillingScores scores, int label) {

        OptionalDouble pooled(CohortScores which) {
            return which.pooled().of(label).iou();
        }

        OptionalDouble mean(CohortScores which) {
            return which.summary(label, IOU).mean();
        }
    }
}
