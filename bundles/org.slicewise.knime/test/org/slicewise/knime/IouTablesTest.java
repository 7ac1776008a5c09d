// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.slicewise.scoring.CohortScores;
import org.slicewise.scoring.LabelOverlaps;
import org.slicewise.scoring.Overlap;

class IouTablesTest {

    /** Case a has labels 1 and 2, case b label 1 alone. */
    private static final IouTables TABLES = new IouTables(CohortScores.builder()
            .add("a", overlaps(Map.of(1, new Overlap(1, 1, 2), 2, new Overlap(3, 0, 1))))
            .add("b", overlaps(Map.of(1, new Overlap(6, 1, 1))))
            .build());

    private static LabelOverlaps overlaps(Map<Integer, Overlap> byLabel) {
        return new LabelOverlaps(new TreeMap<>(byLabel));
    }

    @Test
    void everyCaseHasARowForEveryLabelOfTheCohort() {
        List<DataRow> rows = TABLES.cases();
        assertEquals(
                List.of("a, label 1", "a, label 2", "b, label 1", "b, label 2"),
                rows.stream().map(row -> row.getKey().getString()).toList());
        assertEquals(0.25, number(rows.get(0), IouTables.CASES, "IoU"));
        assertEquals(0.4, number(rows.get(0), IouTables.CASES, "Dice"));
    }

    @Test
    void aLabelThatNeitherMaskHasIsMissingAndNotNought() {
        DataRow row = TABLES.cases().get(3);
        assertEquals(0, number(row, IouTables.CASES, "Both"));
        assertTrue(row.getCell(IouTables.CASES.findColumnIndex("IoU")).isMissing());
        assertTrue(row.getCell(IouTables.CASES.findColumnIndex("Dice")).isMissing());
    }

    @Test
    void theSummaryOfALabelLeavesUndefinedCasesOut() {
        DataRow row = TABLES.summary().get(1);
        assertEquals(1, number(row, IouTables.SUMMARY, "Cases defined"));
        assertEquals(1, number(row, IouTables.SUMMARY, "Cases undefined"));
        assertEquals(0.75, number(row, IouTables.SUMMARY, "Mean IoU"));
    }

    @Test
    void pooledFiguresAddVoxelsFirst() {
        DataRow row = TABLES.summary().get(0);
        assertEquals((0.25 + 0.75) / 2, number(row, IouTables.SUMMARY, "Mean IoU"));
        assertEquals(7.0 / 12, number(row, IouTables.SUMMARY, "Pooled IoU"), 1e-12);
    }

    @Test
    void theLastRowIsTheMeanOverLabelsThenOverCases() {
        List<DataRow> rows = TABLES.summary();
        DataRow last = rows.get(2);
        assertEquals("mean foreground", last.getKey().getString());
        assertTrue(last.getCell(0).isMissing());
        assertEquals((0.5 + 0.75) / 2, number(last, IouTables.SUMMARY, "Mean IoU"), 1e-12);
        assertEquals(10.0 / 16, number(last, IouTables.SUMMARY, "Pooled IoU"), 1e-12);
    }

    @Test
    void thePlotHasAColumnForEveryRowOfTheSummary() {
        List<IouPlot.Column> columns = TABLES.columns();
        assertEquals(
                List.of("label 1", "label 2", "mean foreground"),
                columns.stream().map(IouPlot.Column::title).toList());
        assertEquals(
                List.of(OptionalDouble.of(0.75), OptionalDouble.empty()),
                columns.get(1).cases());
    }

    private static double number(DataRow row, DataTableSpec spec, String column) {
        return ((DoubleValue) row.getCell(spec.findColumnIndex(column))).getDoubleValue();
    }
}
