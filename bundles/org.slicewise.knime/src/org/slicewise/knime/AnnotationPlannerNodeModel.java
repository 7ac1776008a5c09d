// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

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
import org.slicewise.sampling.plan.AnnotationPlan;
import org.slicewise.sampling.plan.PlanFolder;

/** Plans in which order an expert annotates chosen slices, and what that costs. */
final class AnnotationPlannerNodeModel extends SettingsNodeModel<AnnotationPlannerSettings.Values> {

    AnnotationPlannerNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE},
                AnnotationPlannerSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        cases((DataTableSpec) in[0]);
        return new PortObjectSpec[] {PlanTables.PLAN};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        BufferedDataTable table = (BufferedDataTable) in[0];
        PlannedCases cases = cases(table.getDataTableSpec());
        new CaseRows(table, exec.createSubProgress(0.5), "Planning").forEach(cases::add);
        AnnotationPlan plan = cases.plan();
        write(plan, cases, exec.createSubProgress(0.5));
        BufferedDataContainer rows = exec.createDataContainer(PlanTables.PLAN);
        PlanTables.plan(plan).forEach(rows::addRowToTable);
        rows.close();
        pushFlowVariableDouble("plan_cost", plan.cost());
        pushFlowVariableInt("plan_slices", plan.slices().size());
        pushFlowVariableInt("plan_cases", plan.cases().size());
        return new PortObject[] {rows.getTable()};
    }

    private void write(AnnotationPlan plan, PlannedCases cases, ExecutionMonitor monitor) throws Exception {
        AnnotationPlannerSettings.Values values = values();
        if (values.folder().isEmpty()) {
            return;
        }
        PlanFolder folder = new PlanFolder(values.folder().get());
        CancelCheck cancel = new CancelCheck(monitor);
        try {
            folder.write(plan, cases.grids(), values.overwrite(), (done, of, what) -> {
                monitor.setProgress((double) done / of, "Writing the mask of " + what);
                cancel.check();
            });
        } catch (CancellationException e) {
            throw new CanceledExecutionException();
        }
        getLogger()
                .info("Wrote %s and %d masks"
                        .formatted(folder.plan(), plan.cases().size()));
    }

    private PlannedCases cases(DataTableSpec table) throws InvalidSettingsException {
        return new PlannedCases(table, values());
    }
}
