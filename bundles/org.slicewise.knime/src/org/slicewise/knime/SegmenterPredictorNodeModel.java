// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.slicewise.djl.DjlSegmenter;
import org.slicewise.segmentation.PredictionSpec;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.volume.Mask;

/** Segments images with a trained segmenter. */
final class SegmenterPredictorNodeModel extends SettingsNodeModel<SegmenterPredictorSettings.Values> {

    SegmenterPredictorNodeModel() {
        super(
                new PortType[] {SegmenterPortObject.TYPE, BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE},
                SegmenterPredictorSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        images((DataTableSpec) in[1]);
        return new PortObjectSpec[] {withPredictions((DataTableSpec) in[1])};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        BufferedDataTable cases = (BufferedDataTable) in[1];
        int images = images(cases.getDataTableSpec());
        BufferedDataContainer rows = exec.createDataContainer(withPredictions(cases.getDataTableSpec()));
        PredictionSpec prediction = values().prediction();
        try (Segmenter segmenter = DjlSegmenter.load(((SegmenterPortObject) in[0]).file(), values().device())) {
            new CaseRows(cases, exec, "Segmenting").forEach(one -> {
                VolumeValue image = one.value(images, VolumeValue.class);
                Mask mask = segmenter.segment(image.read(), prediction, new CancelCheck(exec));
                CaseFile file = CaseFile.create(exec, "prediction", one.number(), one.id());
                mask.write(file.path());
                rows.addRowToTable(one.with(new MaskStoreCell(file.store(), mask.grid())));
            });
        }
        rows.close();
        return new PortObject[] {rows.getTable()};
    }

    private int images(DataTableSpec cases) throws InvalidSettingsException {
        return Columns.index(cases, values().imageColumn(), "volumes", VolumeValue.class);
    }

    private static DataTableSpec withPredictions(DataTableSpec cases) {
        return Columns.appended(cases, Columns.of(CaseTable.PREDICTION, MaskStoreCell.TYPE));
    }
}
