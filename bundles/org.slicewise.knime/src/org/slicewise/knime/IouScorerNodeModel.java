// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.slicewise.scoring.CohortScores;
import org.slicewise.scoring.LabelOverlaps;
import org.slicewise.volume.SparseMask;

/** Compares predicted masks with true ones: IoU of each label, in each case and over the cohort. */
final class IouScorerNodeModel extends SettingsNodeModel<IouScorerSettings.Values> {

    private static final ImagePortObjectSpec PICTURE = new ImagePortObjectSpec(PNGImageContent.TYPE);

    IouScorerNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE, ImagePortObject.TYPE},
                IouScorerSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        masks((DataTableSpec) in[0]);
        predictions((DataTableSpec) in[0]);
        return new PortObjectSpec[] {IouTables.CASES, IouTables.SUMMARY, PICTURE};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        IouTables tables = new IouTables(score((BufferedDataTable) in[0], exec));
        return new PortObject[] {
            table(exec, IouTables.CASES, tables.cases()),
            table(exec, IouTables.SUMMARY, tables.summary()),
            new ImagePortObject(new PNGImageContent(IouPlot.of(tables.columns()).png()), PICTURE)
        };
    }

    private CohortScores score(BufferedDataTable cases, ExecutionContext exec)
            throws InvalidSettingsException, IOException, CanceledExecutionException {
        int masks = masks(cases.getDataTableSpec());
        int predictions = predictions(cases.getDataTableSpec());
        CohortScores.Builder scores = CohortScores.builder();
        new CaseRows(cases, exec, "Scoring").forEach(one -> {
            DataValue prediction = one.value(predictions, DataValue.class);
            SparseMask truth = Annotations.read(one, masks);
            scores.add(
                    one.id(),
                    prediction instanceof SparseMaskValue filled
                            ? LabelOverlaps.between(truth, filled.read())
                            : LabelOverlaps.between(truth, ((MaskValue) prediction).read()));
        });
        if (cases.size() == 0) {
            throw new IOException("There are no cases to score: the table is empty.");
        }
        return scores.build();
    }

    private int masks(DataTableSpec cases) throws InvalidSettingsException {
        return Annotations.column(cases, values().maskColumn());
    }

    private int predictions(DataTableSpec cases) throws InvalidSettingsException {
        return Annotations.column(cases, values().predictionColumn());
    }

    private static BufferedDataTable table(ExecutionContext exec, DataTableSpec spec, Iterable<DataRow> rows) {
        BufferedDataContainer container = exec.createDataContainer(spec);
        rows.forEach(container::addRowToTable);
        container.close();
        return container.getTable();
    }
}
