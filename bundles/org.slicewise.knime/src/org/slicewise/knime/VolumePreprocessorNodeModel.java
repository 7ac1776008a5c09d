// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.preprocess.PreprocessingTransform;

/** Brings images and masks to one form, and keeps with each case how that was done. */
final class VolumePreprocessorNodeModel extends SettingsNodeModel<VolumePreprocessorSettings.Values> {

    VolumePreprocessorNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE},
                VolumePreprocessorSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        return new PortObjectSpec[] {columns((DataTableSpec) in[0]).after()};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        VolumePreprocessorSettings.Values values = values();
        BufferedDataTable cases = (BufferedDataTable) in[0];
        PreprocessedColumns columns = columns(cases.getDataTableSpec());
        BufferedDataContainer rows = exec.createDataContainer(columns.after());
        CancelCheck cancel = new CancelCheck(exec);
        new CaseRows(cases, exec, "Preprocessing").forEach(one -> {
            Volume image = one.value(columns.image(), VolumeValue.class).read();
            boolean masked = !one.row().getCell(columns.mask()).isMissing();
            Optional<SparseMask> mask = masked ? Optional.of(Annotations.read(one, columns.mask())) : Optional.empty();
            PreprocessingTransform transform =
                    PreprocessingTransform.measure(values.spec(), image, mask, cancel::check);
            CaseFile file = CaseFile.create(exec, "preprocessed-image", one.number(), one.id());
            transform.write(image, file.path(), part -> cancel.check());
            rows.addRowToTable(columns.row(
                    one,
                    new VolumeStoreCell(file.store(), Volume.read(file.path())),
                    masked ? maskCell(transform.apply(mask.orElseThrow()), one, exec) : DataType.getMissingCell(),
                    new StringCell(transform.json())));
        });
        rows.close();
        return new PortObject[] {rows.getTable()};
    }

    private static DataCell maskCell(SparseMask mask, CaseRow one, ExecutionContext exec) throws IOException {
        return SparseMaskCell.written(CaseFile.create(exec, "preprocessed-mask", one.number(), one.id()), mask);
    }

    private PreprocessedColumns columns(DataTableSpec cases) throws InvalidSettingsException {
        VolumePreprocessorSettings.Values values = values();
        return new PreprocessedColumns(
                cases,
                Columns.index(cases, values.imageColumn(), "volumes", VolumeValue.class),
                Annotations.column(cases, values.maskColumn()));
    }
}
