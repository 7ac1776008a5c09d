// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.slicewise.interpolation.SliceAffinity;
import org.slicewise.sampling.EvenSlices;
import org.slicewise.sampling.SliceBudget;
import org.slicewise.study.AuditSummary;
import org.slicewise.study.AuditedCase;
import org.slicewise.study.FillingCharts;
import org.slicewise.study.FillingScores;
import org.slicewise.study.InterpolationAudit;
import org.slicewise.study.InterpolationReport;
import org.slicewise.study.plot.Plot;
import org.slicewise.volume.Volume;
import org.slicewise.volume.WorkMonitor;

/** Tells how well masks can be filled: by leaving out slices that are annotated, and against dense masks. */
final class InterpolationAuditNodeModel extends SettingsNodeModel<InterpolationAuditSettings.Values> {

    private static final ImagePortObjectSpec PICTURE = new ImagePortObjectSpec(PNGImageContent.TYPE);
    private static final double LOOKING = 0.01;
    private static final double TRAINING = 0.5;

    InterpolationAuditNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE, ImagePortObject.TYPE},
                InterpolationAuditSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        columns((DataTableSpec) in[0]);
        truths((DataTableSpec) in[0]);
        return new PortObjectSpec[] {AuditTables.FINDINGS, AuditTables.REPORT, PICTURE};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        BufferedDataTable cases = (BufferedDataTable) in[0];
        if (cases.size() == 0) {
            throw new IOException("There are no cases to audit: the table is empty.");
        }
        Found found = found(cases, exec);
        tell(found.summary());
        return new PortObject[] {
            table(exec, AuditTables.FINDINGS, AuditTables.findings(found.summary())),
            table(exec, AuditTables.REPORT, AuditTables.report(found.scores())),
            new ImagePortObject(new PNGImageContent(Plot.png(found.plots())), PICTURE)
        };
    }

    private Found found(BufferedDataTable cases, ExecutionMonitor exec)
            throws InvalidSettingsException, IOException, CanceledExecutionException {
        InterpolationAuditSettings.Values values = values();
        FillingColumns columns = columns(cases.getDataTableSpec());
        double training = columns.images().isPresent() ? TRAINING : 0;
        Optional<SliceAffinity> affinity = values.affinity()
                .open(
                        values.all(),
                        columns.images(cases, exec.createSubProgress(LOOKING)),
                        exec.createSubProgress(training));
        try {
            return found(cases, columns, affinity, exec.createSubProgress(1 - LOOKING - training));
        } finally {
            affinity.ifPresent(SliceAffinity::close);
        }
    }

    private Found found(
            BufferedDataTable cases, FillingColumns columns, Optional<SliceAffinity> affinity, ExecutionMonitor exec)
            throws InvalidSettingsException, IOException, CanceledExecutionException {
        InterpolationAuditSettings.Values values = values();
        OptionalInt truths = truths(cases.getDataTableSpec());
        InterpolationAudit audit = new InterpolationAudit(values.method(), affinity);
        InterpolationReport report = new InterpolationReport(
                values.compared(),
                values.densities(),
                (id, truth, density) -> EvenSlices.of(truth.grid(), new SliceBudget.Density(density)),
                affinity);
        CancelCheck cancel = new CancelCheck(exec);
        WorkMonitor monitor = (done, of, what) -> cancel.check();
        List<AuditedCase> audited = new ArrayList<>();
        new CaseRows(cases, exec, "Auditing").forEach(one -> {
            Optional<Volume> image = columns.image(one);
            audited.add(audit.of(one.id(), Annotations.read(one, columns.masks()), image, monitor));
            Optional<MaskValue> truth = one.valueIfAny(truths, MaskValue.class);
            if (truth.isPresent()) {
                report.add(one.id(), truth.get().readAnnotated(), image, monitor);
            }
        });
        return new Found(AuditSummary.of(audited), report.scores());
    }

    private void tell(AuditSummary summary) throws InvalidSettingsException {
        InterpolationAuditSettings.Values values = values();
        AuditSummary.Advice advice = summary.advice(values.acceptable());
        pushFlowVariableString("advice", advice.name().toLowerCase(Locale.ROOT));
        pushFlowVariableDouble("expected_iou", summary.expectedIou().orElse(Double.NaN));
        String sentence = summary.sentence(values.methodName(), values.acceptable());
        if (advice == AuditSummary.Advice.INTERPOLATE) {
            getLogger().info(sentence);
        } else {
            setWarningMessage(sentence);
        }
    }

    private FillingColumns columns(DataTableSpec cases) throws InvalidSettingsException {
        InterpolationAuditSettings.Values values = values();
        return FillingColumns.of(cases, values.maskColumn(), values.imageColumn(), values.all());
    }

    private OptionalInt truths(DataTableSpec cases) throws InvalidSettingsException {
        return Columns.index(cases, values().truthColumn(), "masks", MaskValue.class);
    }

    private static BufferedDataTable table(ExecutionContext exec, DataTableSpec spec, List<DataRow> rows) {
        BufferedDataContainer container = exec.createDataContainer(spec);
        rows.forEach(container::addRowToTable);
        container.close();
        return container.getTable();
    }

    /** What was found without and with the truth. */
    private record Found(AuditSummary summary, List<FillingScores> scores) {

        List<Plot> plots() {
            List<Plot> plots = FillingCharts.of(scores);
            return plots.isEmpty() ? List.of(AuditPlot.of(summary)) : plots;
        }
    }
}
