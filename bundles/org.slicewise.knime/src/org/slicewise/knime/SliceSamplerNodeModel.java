// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.slicewise.sampling.CaseSample;
import org.slicewise.sampling.CohortSample;
import org.slicewise.sampling.CohortSampling;
import org.slicewise.sampling.SamplingCase;
import org.slicewise.sampling.features.ImageCase;
import org.slicewise.volume.Grid;
import org.slicewise.volume.SparseMask;

/** Chooses the slices of each volume that an expert should annotate, and keeps nothing of the others. */
final class SliceSamplerNodeModel extends SettingsNodeModel<SliceSamplerSettings.Values> {

    SliceSamplerNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE},
                SliceSamplerSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        masks((DataTableSpec) in[0]);
        images((DataTableSpec) in[0]);
        return new PortObjectSpec[] {SampledColumns.appendedTo((DataTableSpec) in[0])};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        BufferedDataTable cases = (BufferedDataTable) in[0];
        int masks = masks(cases.getDataTableSpec());
        CohortSample sample = sample(cases, masks, exec.createSubProgress(0.5));
        BufferedDataContainer rows = exec.createDataContainer(SampledColumns.appendedTo(cases.getDataTableSpec()));
        new CaseRows(cases, exec.createSubProgress(0.5), "Keeping chosen slices of").forEach(one -> {
            CaseSample chosen = sample.cases().get((int) one.number());
            SparseMask sparse = Annotations.read(one, masks).keepOnly(chosen.slices());
            CaseFile file = CaseFile.create(exec, "sparse-mask", one.number(), one.id());
            rows.addRowToTable(one.with(SampledColumns.cells(
                    SparseMaskCell.written(file, sparse), chosen, sample.spec().kind())));
        });
        rows.close();
        pushFlowVariableInt("annotated_slices", (int) sample.chosen());
        pushFlowVariableInt("total_slices", (int) sample.total());
        pushFlowVariableInt("nominal_slices", (int) sample.nominal());
        pushFlowVariableString("sampling_kind", sample.spec().kind().word());
        return new PortObject[] {rows.getTable()};
    }

    private CohortSample sample(BufferedDataTable table, int masks, ExecutionMonitor monitor)
            throws InvalidSettingsException, IOException, CanceledExecutionException {
        SliceSamplerSettings.Values values = values();
        OptionalInt images = images(table.getDataTableSpec());
        List<SamplingCase> cases = new ArrayList<>();
        new CaseRows(table, monitor.createSubProgress(0.01), "Looking at").forEach(one -> {
            Grid grid = Annotations.grid(one, masks);
            cases.add(new SamplingCase(one.id(), grid, image(one, images, grid), () -> Annotations.read(one, masks)));
        });
        CancelCheck cancelled = new CancelCheck(monitor);
        try {
            return CohortSampling.choose(cases, values.spec(), values.makers(), (done, of, what) -> {
                cancelled.check();
                monitor.setProgress((double) done / of, "Choosing slices: " + what);
            });
        } catch (CancellationException e) {
            throw new CanceledExecutionException();
        }
    }

    /** How to open the image of a case; images are asked for only if slices are compared by what they look like. */
    private static ImageCase.Source image(CaseRow one, OptionalInt column, Grid grid) throws CaseException {
        if (column.isEmpty()) {
            return () -> {
                throw new CaseException(one.id(), "there is no image.");
            };
        }
        VolumeValue image = one.value(column.getAsInt(), VolumeValue.class);
        one.requireSameGrid(image.grid(), grid);
        return image::read;
    }

    private int masks(DataTableSpec cases) throws InvalidSettingsException {
        return Annotations.column(cases, values().maskColumn());
    }

    /** The column of images; none if they are not needed. */
    private OptionalInt images(DataTableSpec cases) throws InvalidSettingsException {
        SliceSamplerSettings.Values values = values();
        if (!values.spec().needsFeatures()) {
            return OptionalInt.empty();
        }
        if (values.imageColumn().isEmpty()) {
            throw new InvalidSettingsException(
                    "The sampler \"%s\" compares slices by what they look like: choose a column of images."
                            .formatted(values.spec().sampler().name()));
        }
        return Columns.index(cases, values.imageColumn(), "volumes", VolumeValue.class);
    }
}
