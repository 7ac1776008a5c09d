// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From phantoms to sampled slices, to filled masks, to their scores; and the audit of the same masks. */
class InterpolationWorkflowTest {

    private static final int PHANTOMS = 1;
    private static final int SAMPLER = 2;
    private static final int INTERPOLATOR = 3;
    private static final int SCORER = 4;
    private static final int AUDIT = 5;
    private static final int FIRST_WRITER = 6;

    @TempDir
    Path folder;

    private Path results;

    @BeforeEach
    void nameResults() {
        results = folder.resolve("results");
    }

    private Ended run(double acceptable) throws Exception {
        NodeWorkflow workflow = new NodeWorkflow(folder.resolve("workflow"))
                .node("Phantom Cohort", Map.of("kind", "organ", "cases", 2, "extent_x", 24, "extent_y", 24))
                .node(
                        "Slice Sampler",
                        Map.of(
                                "mask_column", "Mask",
                                "sampler", "evenly-spaced",
                                "budget", "density",
                                "density", 0.25))
                .node("Mask Interpolator", Map.of("method", "shape-based"))
                .node("IoU Scorer", Map.of("mask_column", "Mask", "prediction_column", "Filled mask"))
                .node(
                        "Interpolation Audit",
                        Map.of("method", "shape-based", "acceptable", acceptable, "methods", "nearest, shape-based"));
        List<String> tables = List.of("filled", "scores", "findings", "report");
        for (String table : tables) {
            workflow.node("Results Writer", Map.of("folder", results, "name", table, "row_ids", false));
        }
        return Child.run(
                folder,
                "workflow",
                workflow.connect(PHANTOMS, 1, SAMPLER, 1)
                        .connect(SAMPLER, 1, INTERPOLATOR, 1)
                        .connect(INTERPOLATOR, 1, SCORER, 1)
                        .connect(SAMPLER, 1, AUDIT, 1)
                        .connect(INTERPOLATOR, 1, FIRST_WRITER, 1)
                        .connect(SCORER, 2, FIRST_WRITER + 1, 1)
                        .connect(AUDIT, 1, FIRST_WRITER + 2, 1)
                        .connect(AUDIT, 2, FIRST_WRITER + 3, 1)
                        .connect(AUDIT, 3, FIRST_WRITER + 3, 2)
                        .write()
                        .toString());
    }

    @Test
    void filledMasksKnowWhatWasDrawnAndScoreAsTheAuditSays() throws Exception {
        run(0).assertCode(0);
        CsvTable filled = CsvTable.read(results.resolve("filled.csv"));
        assertEquals(List.of("5", "5"), filled.column("Drawn"));
        assertTrue(
                filled.column("Filled mask").get(0).startsWith("\"5 of 20 axial slices drawn, "),
                () -> filled.column("Filled mask").toString());
        assertTrue(filled.column("Filled").stream().allMatch(count -> Integer.parseInt(count) >= 8), filled::toString);
        assertEquals(List.of("", ""), filled.column("Confidence"));

        CsvTable report = CsvTable.read(results.resolve("report.csv"));
        List<String> ofAll = new ArrayList<>();
        for (List<String> row : report.rows()) {
            if (row.get(0).equals("0.25") && row.get(1).equals("shape-based")) {
                ofAll.add(row.get(report.titles().indexOf("IoU all slices")));
                double overFilled = Double.parseDouble(row.get(report.titles().indexOf("IoU filled slices")));
                assertTrue(
                        overFilled > 0.3 && overFilled < Double.parseDouble(ofAll.get(ofAll.size() - 1)),
                        row::toString);
            }
        }
        assertEquals(
                ofAll,
                CsvTable.read(results.resolve("scores.csv"))
                        .column("Pooled IoU")
                        .subList(0, ofAll.size()));
        assertEquals(2, ofAll.size(), report::toString);
        assertEquals(8, report.rows().size());
        assertTrue(Folder.names(results).contains("report.png"));
        CsvTable findings = CsvTable.read(results.resolve("findings.csv"));
        findings.assertRatios("IoU left out");
        findings.assertRatios("IoU expected");
    }

    @Test
    void adviceToIgnoreIsAWarning() throws Exception {
        run(1).assertCode(0).assertOneLineSays("Advice: ignore", "shape-based", "below 1.0");
    }
}
