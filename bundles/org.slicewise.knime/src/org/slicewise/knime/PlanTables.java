// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.slicewise.sampling.plan.AnnotationPlan;
import org.slicewise.sampling.plan.PlannedSlice;
import org.slicewise.sampling.plan.ReturnedSlice;
import org.slicewise.volume.Grid;

/** Annotation plans, and what came back of them, as rows. */
final class PlanTables {

    /** The columns of {@link #plan}. */
    static final DataTableSpec PLAN = new DataTableSpec(
            Columns.of("Order", IntCell.TYPE),
            Columns.of("Case", StringCell.TYPE),
            Columns.of("Slice", IntCell.TYPE),
            Columns.of("Slice from foot", IntCell.TYPE),
            Columns.of("Height [mm]", DoubleCell.TYPE),
            Columns.of("Rank", IntCell.TYPE),
            Columns.of("Score", DoubleCell.TYPE),
            Columns.of("Expected cost", DoubleCell.TYPE),
            Columns.of("Opening cost", DoubleCell.TYPE));

    /** The columns of {@link #states}. */
    static final DataTableSpec STATES = new DataTableSpec(
            Columns.of("Case", StringCell.TYPE),
            Columns.of("Order", IntCell.TYPE),
            Columns.of("Slice", IntCell.TYPE),
            Columns.of("Slice from foot", IntCell.TYPE),
            Columns.of("State", StringCell.TYPE));

    private PlanTables() {}

    /** A row for each planned slice, in the order in which they should be annotated. */
    static List<DataRow> plan(AnnotationPlan plan) {
        return plan.slices().stream().map(PlanTables::row).toList();
    }

    private static DataRow row(PlannedSlice one) {
        return new DefaultRow(
                RowKey.createRowKey(one.order() - 1L),
                new IntCell(one.order()),
                new StringCell(one.caseId()),
                new IntCell(one.slice()),
                new IntCell(one.fromFoot()),
                new DoubleCell(one.height()),
                new IntCell(one.rank()),
                Double.isNaN(one.score()) ? DataType.getMissingCell() : new DoubleCell(one.score()),
                new DoubleCell(one.cost()),
                new DoubleCell(one.opening()));
    }

    /** A row for each slice of a case that was planned or drawn on; the order of one that was not planned is missing. */
    static List<DataRow> states(List<ReturnedSlice> slices, List<PlannedSlice> planned, Grid grid) {
        Map<Integer, Integer> orders = new TreeMap<>();
        planned.forEach(one -> orders.put(one.slice(), one.order()));
        List<DataRow> rows = new ArrayList<>();
        for (ReturnedSlice one : slices) {
            DataCell order =
                    orders.containsKey(one.slice()) ? new IntCell(orders.get(one.slice())) : DataType.getMissingCell();
            rows.add(new DefaultRow(
                    "%s, slice %d".formatted(one.caseId(), one.slice()),
                    new StringCell(one.caseId()),
                    order,
                    new IntCell(one.slice()),
                    new IntCell(grid.axialFromFoot(one.slice())),
                    new StringCell(one.state().name().toLowerCase(Locale.ROOT))));
        }
        return rows;
    }
}
