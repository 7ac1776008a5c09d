// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.LearningCurve;
import org.slicewise.segmentation.ValidationScore;
import org.slicewise.study.LearningCurvePlot;

/** Draws the log of a training, a row of which is an iteration. */
final class LearningCurveNodeModel extends SettingsNodeModel<LearningCurveSettings.Values> {

    private static final ImagePortObjectSpec PICTURE = new ImagePortObjectSpec(PNGImageContent.TYPE);

    /** Stands for all labels together, whose mean IoU the log holds. */
    private static final int ALL = 1;

    LearningCurveNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {ImagePortObject.TYPE},
                LearningCurveSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        losses((DataTableSpec) in[0]);
        scores((DataTableSpec) in[0]);
        return new PortObjectSpec[] {PICTURE};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        LearningCurve curve = curve((BufferedDataTable) in[0], exec);
        return new PortObject[] {new ImagePortObject(new PNGImageContent(LearningCurvePlot.png(curve)), PICTURE)};
    }

    private LearningCurve curve(BufferedDataTable log, ExecutionContext exec)
            throws InvalidSettingsException, IOException, CanceledExecutionException {
        int losses = losses(log.getDataTableSpec());
        OptionalInt scores = scores(log.getDataTableSpec());
        LearningCurve curve = new LearningCurve(LabelNames.of(List.of(ALL)));
        int iteration = 0;
        try (CloseableRowIterator rows = log.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                DataRow row = rows.next();
                if (++iteration >= values().first()) {
                    add(
                            curve,
                            iteration,
                            number(row, losses),
                            scores.isEmpty() ? Double.NaN : number(row, scores.getAsInt()));
                }
            }
        }
        if (curve.steps().isEmpty()) {
            throw new IOException("There is nothing to draw: the table has %d rows, and the first to show is row %d."
                    .formatted(iteration, values().first()));
        }
        return curve;
    }

    private static void add(LearningCurve curve, int iteration, double loss, double score) {
        curve.add(new LearningCurve.Step(iteration, (float) loss, Double.NaN, Float.NaN, Float.NaN));
        if (!Double.isNaN(score)) {
            curve.add(new ValidationScore(iteration, new TreeMap<>(Map.of(ALL, (float) score))));
        }
    }

    private static double number(DataRow row, int column) {
        DataCell cell = row.getCell(column);
        return cell.isMissing() ? Double.NaN : ((DoubleValue) cell).getDoubleValue();
    }

    private int losses(DataTableSpec log) throws InvalidSettingsException {
        return Columns.index(log, values().lossColumn(), "numbers", DoubleValue.class);
    }

    private OptionalInt scores(DataTableSpec log) throws InvalidSettingsException {
        return values().iouColumn().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Columns.index(log, values().iouColumn().get(), "numbers", DoubleValue.class));
    }
}
