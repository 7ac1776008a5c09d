// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.slicewise.sampling.plan.PlanFolder;
import org.slicewise.sampling.plan.PlanTable;
import org.slicewise.sampling.plan.ReturnedMask;
import org.slicewise.sampling.plan.SliceState;
import org.slicewise.volume.Grid;

/** Reads the masks that annotators made after a plan, and says what is missing. */
final class AnnotationImporterNodeModel extends SettingsNodeModel<AnnotationImporterSettings.Values> {

    AnnotationImporterNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE},
                AnnotationImporterSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        images((DataTableSpec) in[0]);
        if (values().plan().isEmpty()) {
            throw new InvalidSettingsException(
                    "\"Plan\" is empty; set it to the plan.csv that the Annotation Planner wrote.");
        }
        return new PortObjectSpec[] {withMasks((DataTableSpec) in[0]), PlanTables.STATES};
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        AnnotationImporterSettings.Values values = values();
        BufferedDataTable cases = (BufferedDataTable) in[0];
        int images = images(cases.getDataTableSpec());
        PlanTable table = PlanTable.read(values.plan().orElseThrow());
        ReturnedPlan plan = new ReturnedPlan(table, new PlanFolder(values.masks()), values.backgroundIsOpen());
        BufferedDataContainer rows = exec.createDataContainer(withMasks(cases.getDataTableSpec()));
        BufferedDataContainer states = exec.createDataContainer(PlanTables.STATES);
        Tally tally = new Tally();
        new CaseRows(cases, exec, "Reading the mask of").forEach(one -> {
            Grid grid = one.value(images, VolumeValue.class).grid();
            ReturnedMask returned = plan.of(one.id(), grid);
            tally.add(one.id(), returned);
            PlanTables.states(returned.slices(), plan.planned(one.id()), grid).forEach(states::addRowToTable);
            rows.addRowToTable(one.with(
                    returned.mask().annotated().indices().isEmpty()
                            ? DataType.getMissingCell()
                            : cell(returned, one, exec)));
        });
        rows.close();
        states.close();
        tell(tally, table);
        return new PortObject[] {rows.getTable(), states.getTable()};
    }

    private static SparseMaskCell cell(ReturnedMask returned, CaseRow one, ExecutionContext exec) throws IOException {
        return SparseMaskCell.written(CaseFile.create(exec, "annotated-mask", one.number(), one.id()), returned.mask());
    }

    private void tell(Tally tally, PlanTable table) {
        Set<String> absent = new HashSet<>(table.plan().cases());
        absent.removeAll(tally.cases);
        pushFlowVariableInt("missing_slices", tally.missing);
        pushFlowVariableInt("unplanned_slices", tally.unplanned);
        if (tally.missing + tally.partly + tally.unplanned + absent.size() > 0) {
            setWarningMessage(String.format(
                    Locale.ROOT,
                    "Of %d planned slices %d are missing and %d annotated in part; drawn on but not planned: %d; cases of the plan that are not in the table: %d.",
                    table.plan().slices().size(),
                    tally.missing,
                    tally.partly,
                    tally.unplanned,
                    absent.size()));
        }
    }

    private int images(DataTableSpec cases) throws InvalidSettingsException {
        return Columns.index(cases, values().imageColumn(), "volumes", VolumeValue.class);
    }

    private static DataTableSpec withMasks(DataTableSpec cases) {
        return Columns.appended(cases, Columns.of(CaseTable.SPARSE_MASK, SparseMaskCell.TYPE));
    }

    /** How many slices came back how, over all cases. */
    private static final class Tally {
        private final Set<String> cases = new HashSet<>();
        private int missing;
        private int partly;
        private int unplanned;

        void add(String caseId, ReturnedMask returned) {
            cases.add(caseId);
            missing += count(returned, SliceState.MISSING);
            partly += count(returned, SliceState.PARTLY);
            unplanned += count(returned, SliceState.UNPLANNED);
        }

        private static int count(ReturnedMask returned, SliceState state) {
            return (int) returned.slices().stream()
                    .filter(one -> one.state() == state)
                    .count();
        }
    }
}
