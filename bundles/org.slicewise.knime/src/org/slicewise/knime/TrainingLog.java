// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeLogger;
import org.slicewise.segmentation.LearningCurve;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.ValidationScore;
import org.slicewise.study.LearningCurvePlot;

/** Tells KNIME how far a training has come, and makes a table and a picture of how it went. */
final class TrainingLog implements TrainingMonitor {

    /** The columns of the table by which the Learning Curve knows them. */
    static final String LOSS = "Loss";

    static final String IOU = "Validation IoU";

    /** The columns of {@link #table}. */
    static final DataTableSpec SPEC = new DataTableSpec(
            Columns.of("Iteration", IntCell.TYPE),
            Columns.of(LOSS, DoubleCell.TYPE),
            Columns.of("Learning rate", DoubleCell.TYPE),
            Columns.of("Waited (s)", DoubleCell.TYPE),
            Columns.of(IOU, DoubleCell.TYPE),
            Columns.of("Gradient", DoubleCell.TYPE));

    private static final NodeLogger LOGGER = NodeLogger.getLogger(TrainingLog.class);

    private final ExecutionMonitor monitor;
    private final CancelCheck cancelled;
    private LearningCurve curve;
    private Duration left = Duration.ZERO;

    TrainingLog(ExecutionMonitor monitor) {
        this.monitor = monitor;
        this.cancelled = new CancelCheck(monitor);
    }

    @Override
    public void started(LearningCurve growing) {
        curve = growing;
    }

    @Override
    public void iteration(int done, int of, double loss, double rate) {
        monitor.setProgress(
                (double) done / of,
                String.format(
                        Locale.ROOT,
                        "Iteration %d of %d: loss %.4f, %d:%02d left",
                        done,
                        of,
                        loss,
                        left.toMinutes(),
                        left.toSecondsPart()));
    }

    @Override
    public void left(Duration time) {
        left = time;
    }

    @Override
    public void validated(ValidationScore score, boolean isBest) {
        LOGGER.info(String.format(
                Locale.ROOT,
                "Validation after iteration %d: mean IoU %.4f%s",
                score.iteration(),
                score.mean(),
                isBest ? ", the best so far" : ""));
    }

    @Override
    public void note(String sentence) {
        LOGGER.info(sentence);
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    /** The learning curve of the training as a PNG. */
    byte[] picture() throws IOException {
        return LearningCurvePlot.png(curve);
    }

    /** A row for each iteration. */
    BufferedDataTable table(ExecutionContext exec) {
        Map<Integer, Double> scores = new HashMap<>();
        curve.validations().forEach(score -> scores.put(score.iteration(), score.mean()));
        BufferedDataContainer rows = exec.createDataContainer(SPEC);
        for (LearningCurve.Step step : curve.steps()) {
            rows.addRowToTable(row(step, scores.getOrDefault(step.iteration(), Double.NaN)));
        }
        rows.close();
        return rows.getTable();
    }

    /** The row of an iteration, whose validation may have no score, which is not a number. */
    static DataRow row(LearningCurve.Step step, double score) {
        return new DefaultRow(
                RowKey.createRowKey(step.iteration() - 1L),
                new IntCell(step.iteration()),
                new DoubleCell(step.loss()),
                new DoubleCell(step.rate()),
                new DoubleCell(step.waited()),
                cell(score),
                cell(step.gradient()));
    }

    private static DataCell cell(double value) {
        return Double.isNaN(value) ? DataType.getMissingCell() : new DoubleCell(value);
    }
}
