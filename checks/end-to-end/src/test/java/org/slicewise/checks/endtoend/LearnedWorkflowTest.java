// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that train a slice affinity on the images of their table. */
class LearnedWorkflowTest {

    private static final Map<String, Object> METHOD = Map.of(
            "image_column",
            "Image",
            "method",
            "learned",
            "affinity_file",
            "",
            "affinity_iterations",
            3,
            "device",
            "cpu");

    @TempDir
    Path folder;

    private static Map<String, Object> settings(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(METHOD);
        all.putAll(more);
        return all;
    }

    @Test
    void masksAreFilledAlongTheImagesWithConfidenceAndAudited() throws Exception {
        Path results = folder.resolve("results");
        NodeWorkflow workflow = new NodeWorkflow(folder.resolve("workflow"))
                .node("Phantom Cohort", Map.of("kind", "organ", "cases", 2, "extent_x", 48, "extent_y", 48))
                .node("Slice Sampler", Map.of("mask_column", "Mask", "sampler", "evenly-spaced", "count", 5))
                .node("Mask Interpolator", settings(Map.of("confidence", true)))
                .node(
                        "Interpolation Audit",
                        settings(Map.of("methods", "learned", "densities", "0.25", "acceptable", 0)))
                .node("Results Writer", Map.of("folder", results, "name", "filled", "row_ids", false))
                .node("Results Writer", Map.of("folder", results, "name", "report", "row_ids", false))
                .connect(1, 1, 2, 1)
                .connect(2, 1, 3, 1)
                .connect(2, 1, 4, 1)
                .connect(3, 1, 5, 1)
                .connect(4, 2, 6, 1);
        Child.run(folder, "workflow", workflow.write().toString()).assertCode(0);
        CsvTable filled = CsvTable.read(results.resolve("filled.csv"));
        assertTrue(
                filled.column("Filled mask").get(0).matches("\"5 of 20 axial slices drawn, \\d+ propagated\""),
                () -> filled.column("Filled mask").toString());
        assertTrue(filled.column("Confidence").get(1).startsWith("confidence-0001-"), () -> filled.column("Confidence")
                .toString());
        CsvTable report = CsvTable.read(results.resolve("report.csv"));
        assertEquals(List.of("learned", "learned"), report.column("Interpolator"));
        report.assertRatios("IoU filled slices");
    }
}
