// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.slicewise.scoring.CohortScores;
import org.slicewise.scoring.LabelOverlaps;
import org.slicewise.scoring.Overlap;
import org.slicewise.study.AuditFinding;
import org.slicewise.study.AuditSummary;
import org.slicewise.study.FillingScores;

class AuditTablesTest {

    private static final AuditSummary SUMMARY = new AuditSummary(
            1,
            3,
            4,
            List.of(new AuditFinding(2, AuditFinding.ALL_GAPS, 3, new Overlap(3, 1, 1))),
            List.of(new AuditFinding(2, 4, 2, new Overlap(3, 0, 1)), new AuditFinding(2, 6, 1, new Overlap(0, 1, 0))),
            5,
            0.5);

    private static CohortScores scores(Overlap overlap) {
        return CohortScores.builder()
                .add("a", new LabelOverlaps(new TreeMap<>(Map.of(1, overlap))))
                .add("b", new LabelOverlaps(new TreeMap<>()))
                .build();
    }

    @Test
    void findingsTellAllGapsFirstWithWhatToExpect() {
        List<DataRow> rows = AuditTables.findings(SUMMARY);
        assertEquals(
                List.of("label 2, all gaps", "label 2, gap 4", "label 2, gap 6"),
                rows.stream().map(row -> row.getKey().getString()).toList());
        assertTrue(cell(rows.get(0), AuditTables.FINDINGS, "Gap").isMissing());
        assertEquals(0.6, number(rows.get(0), AuditTables.FINDINGS, "IoU left out"), 1e-12);
        assertEquals(Math.sqrt(0.6), number(rows.get(0), AuditTables.FINDINGS, "IoU expected"), 1e-12);
        assertEquals(6, number(rows.get(2), AuditTables.FINDINGS, "Gap"));
        assertEquals(0, number(rows.get(2), AuditTables.FINDINGS, "IoU left out"));
        assertTrue(cell(rows.get(2), AuditTables.FINDINGS, "IoU expected").isMissing());
    }

    @Test
    void theReportTellsFilledSlicesFromAllAndUndefinedFromNought() {
        FillingScores defined = new FillingScores(
                "nearest", 0.25, 10, 30, 40, 7, scores(new Overlap(1, 1, 2)), scores(new Overlap(6, 1, 1)));
        FillingScores undefined = new FillingScores(
                "none", 0.25, 10, 0, 40, 0, CohortScores.builder().build(), scores(new Overlap(6, 0, 0)));
        List<DataRow> rows = AuditTables.report(List.of(defined, undefined));
        assertEquals(2, rows.size());
        assertEquals(0.25, number(rows.get(0), AuditTables.REPORT, "IoU filled slices"));
        assertEquals(0.75, number(rows.get(0), AuditTables.REPORT, "IoU all slices"));
        assertEquals(2, number(rows.get(0), AuditTables.REPORT, "Cases"));
        assertEquals(30, number(rows.get(0), AuditTables.REPORT, "Filled slices"));
        assertEquals(7, number(rows.get(0), AuditTables.REPORT, "Open voxels"));
        assertTrue(cell(rows.get(1), AuditTables.REPORT, "IoU filled slices").isMissing());
        assertEquals(1, number(rows.get(1), AuditTables.REPORT, "IoU all slices"));
        assertEquals(List.of(), AuditTables.report(List.of()));
    }

    private static DataCell cell(DataRow row, DataTableSpec spec, String column) {
        return row.getCell(spec.findColumnIndex(column));
    }

    private static double number(DataRow row, DataTableSpec spec, String column) {
        return ((DoubleValue) cell(row, spec, column)).getDoubleValue();
    }
}
