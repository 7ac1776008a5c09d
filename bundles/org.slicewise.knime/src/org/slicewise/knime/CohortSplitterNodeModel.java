// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.slicewise.volume.Case;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.Split;

/** Parts the cases of a cohort into those to train on and those to score on. */
final class CohortSplitterNodeModel extends SettingsNodeModel<CohortSplitterSettings.Values> {

    CohortSplitterNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE},
                CohortSplitterSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        values();
        images((DataTableSpec) in[0]);
        return new PortObjectSpec[] {in[0], in[0]};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        BufferedDataTable cases = (BufferedDataTable) in[0];
        Set<String> heldOut = cohort(cases, exec.createSubProgress(0.5))
                .split(values().heldOut(), values().seed())
                .in(Split.HELD_OUT)
                .stream()
                .map(Case::id)
                .collect(Collectors.toSet());
        BufferedDataContainer toTrain = exec.createDataContainer(cases.getDataTableSpec());
        BufferedDataContainer toScore = exec.createDataContainer(cases.getDataTableSpec());
        new CaseRows(cases, exec.createSubProgress(0.5), "Assigning")
                .forEach(one -> (heldOut.contains(one.id()) ? toScore : toTrain).addRowToTable(one.row()));
        toTrain.close();
        toScore.close();
        return new PortObject[] {toTrain.getTable(), toScore.getTable()};
    }

    private static Cohort cohort(BufferedDataTable cases, ExecutionMonitor monitor)
            throws InvalidSettingsException, IOException, CanceledExecutionException {
        int images = images(cases.getDataTableSpec());
        List<Case> found = new ArrayList<>();
        new CaseRows(cases, monitor, "Listing")
                .forEach(one -> found.add(
                        new Case(one.id(), one.value(images, VolumeValue.class).files(), Optional.empty())));
        return new Cohort(found);
    }

    private static int images(DataTableSpec cases) throws InvalidSettingsException {
        return IntStream.range(0, cases.getNumColumns())
                .filter(column -> cases.getColumnSpec(column).getType().isCompatible(VolumeValue.class))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidSettingsException("The table has no column of volumes, so its rows are no cases."));
    }
}
