// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.slicewise.interpolation.Filling;
import org.slicewise.interpolation.FillingTask;
import org.slicewise.interpolation.SliceAffinity;
import org.slicewise.volume.Volume;

/** Fills the slices between annotated ones. */
final class MaskInterpolatorNodeModel extends SettingsNodeModel<MaskInterpolatorSettings.Values> {

    private static final double LOOKING = 0.01;
    private static final double TRAINING = 0.6;

    MaskInterpolatorNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE},
                MaskInterpolatorSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        columns((DataTableSpec) in[0]);
        return new PortObjectSpec[] {withFilled((DataTableSpec) in[0], values().confidence())};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        MaskInterpolatorSettings.Values values = values();
        BufferedDataTable cases = (BufferedDataTable) in[0];
        FillingColumns columns = columns(cases.getDataTableSpec());
        boolean training = columns.images().isPresent();
        Optional<SliceAffinity> affinity = values.affinity()
                .open(
                        List.of(values.method()),
                        columns.images(cases, exec.createSubProgress(LOOKING)),
                        exec.createSubProgress(training ? TRAINING : 0));
        try {
            ExecutionContext filling = exec.createSubExecutionContext(1 - LOOKING - (training ? TRAINING : 0));
            return new PortObject[] {filled(cases, columns, affinity, filling)};
        } finally {
            affinity.ifPresent(SliceAffinity::close);
        }
    }

    private BufferedDataTable filled(
            BufferedDataTable cases, FillingColumns columns, Optional<SliceAffinity> affinity, ExecutionContext exec)
            throws Exception {
        MaskInterpolatorSettings.Values values = values();
        BufferedDataContainer rows =
                exec.createDataContainer(withFilled(cases.getDataTableSpec(), values.confidence()));
        CancelCheck cancel = new CancelCheck(exec);
        FilledCount count = new FilledCount();
        new CaseRows(cases, exec, "Filling the mask of").forEach(one -> {
            Filling filling = values.method()
                    .fill(new FillingTask(
                            Annotations.read(one, columns.masks()),
                            columns.image(one),
                            affinity,
                            (done, of, what) -> cancel.check()));
            List<DataCell> cells = new ArrayList<>(count.cells(maskCell(filling, one, exec)));
            if (values.confidence()) {
                cells.add(confidenceCell(filling, one, exec));
            }
            rows.addRowToTable(one.with(cells.toArray(DataCell[]::new)));
        });
        rows.close();
        pushFlowVariableInt("drawn_slices", count.drawn);
        pushFlowVariableInt("filled_slices", count.filled);
        return rows.getTable();
    }

    private static SparseMaskCell maskCell(Filling filling, CaseRow one, ExecutionContext exec) throws IOException {
        return SparseMaskCell.written(CaseFile.create(exec, "filled-mask", one.number(), one.id()), filling.mask());
    }

    private static DataCell confidenceCell(Filling filling, CaseRow one, ExecutionContext exec) throws IOException {
        if (filling.confidence().isEmpty()) {
            return DataType.getMissingCell();
        }
        Volume confidence = filling.confidence().get();
        CaseFile file = CaseFile.create(exec, "confidence", one.number(), one.id());
        confidence.write(file.path());
        return new VolumeStoreCell(file.store(), confidence);
    }

    private FillingColumns columns(DataTableSpec cases) throws InvalidSettingsException {
        MaskInterpolatorSettings.Values values = values();
        return FillingColumns.of(cases, values.maskColumn(), values.imageColumn(), List.of(values.method()));
    }

    private static DataTableSpec withFilled(DataTableSpec cases, boolean confidence) {
        DataTableSpec filled = Columns.appended(
                cases,
                Columns.of("Filled mask", SparseMaskCell.TYPE),
                Columns.of("Drawn", IntCell.TYPE),
                Columns.of("Filled", IntCell.TYPE));
        return confidence ? Columns.appended(filled, Columns.of("Confidence", VolumeStoreCell.TYPE)) : filled;
    }

    /** How many slices experts drew, and how many were filled, over all cases. */
    private static final class FilledCount {
        private int drawn;
        private int filled;

        List<DataCell> cells(SparseMaskCell mask) {
            int filledHere = mask.filledSlices().size();
            int drawnHere = mask.annotated().indices().size() - filledHere;
            drawn += drawnHere;
            filled += filledHere;
            return List.of(mask, new IntCell(drawnHere), new IntCell(filledHere));
        }
    }
}
