// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.StringValue;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.slicewise.volume.Mask;
import org.slicewise.volume.preprocess.PreprocessingTransform;

/** Puts masks of preprocessed images back onto the grids of the images as they came. */
final class MaskRestorerNodeModel extends SettingsNodeModel<MaskRestorerSettings.Values> {

    MaskRestorerNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE},
                MaskRestorerSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        transforms((DataTableSpec) in[0]);
        return new PortObjectSpec[] {withRestored((DataTableSpec) in[0])};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        MaskRestorerSettings.Values values = values();
        BufferedDataTable cases = (BufferedDataTable) in[0];
        int masks = masks(cases.getDataTableSpec());
        int transforms = transforms(cases.getDataTableSpec());
        BufferedDataContainer rows = exec.createDataContainer(withRestored(cases.getDataTableSpec()));
        new CaseRows(cases, exec, "Restoring the mask of").forEach(one -> {
            DataValue mask = one.value(masks, DataValue.class);
            PreprocessingTransform transform = PreprocessingTransform.parse(
                    one.value(transforms, StringValue.class).getStringValue());
            CaseFile file = CaseFile.create(exec, "restored-mask", one.number(), one.id());
            rows.addRowToTable(one.with(
                    mask instanceof SparseMaskValue sparse
                            ? restored(sparse, transform, values, file)
                            : restored((MaskValue) mask, transform, values, file)));
        });
        rows.close();
        return new PortObject[] {rows.getTable()};
    }

    private static DataCell restored(
            SparseMaskValue mask, PreprocessingTransform transform, MaskRestorerSettings.Values values, CaseFile file)
            throws IOException {
        return SparseMaskCell.written(file, transform.revert(mask.read(), values.how(transform)));
    }

    private static DataCell restored(
            MaskValue mask, PreprocessingTransform transform, MaskRestorerSettings.Values values, CaseFile file)
            throws IOException {
        Mask back = transform.revert(mask.read(), values.how(transform));
        back.write(file.path());
        return new MaskStoreCell(file.store(), back.grid());
    }

    private int masks(DataTableSpec cases) throws InvalidSettingsException {
        return Annotations.column(cases, values().maskColumn());
    }

    private int transforms(DataTableSpec cases) throws InvalidSettingsException {
        return Columns.index(cases, values().transformColumn(), "preprocessing transforms", StringValue.class);
    }

    private DataTableSpec withRestored(DataTableSpec cases) throws InvalidSettingsException {
        int masks = masks(cases);
        boolean sparse = cases.getColumnSpec(masks).getType().isCompatible(SparseMaskValue.class);
        return Columns.appended(
                cases,
                Columns.of(
                        values().maskColumn() + " (original grid)", sparse ? SparseMaskCell.TYPE : MaskStoreCell.TYPE));
    }
}
