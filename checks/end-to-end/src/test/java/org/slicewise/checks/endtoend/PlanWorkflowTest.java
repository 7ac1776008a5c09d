// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan for phantoms goes out; this test draws on its masks; and what came back is read. */
class PlanWorkflowTest {

    private static final Map<String, Object> PHANTOMS =
            Map.of("kind", "organ", "cases", 2, "extent_x", 24, "extent_y", 24);
    private static final int EXECUTION_ERROR = 4;
    private static final byte LABEL = 3;

    @TempDir
    Path folder;

    private Ended plan(int slices, boolean overwrite) throws Exception {
        return Child.run(
                folder,
                "workflow",
                new NodeWorkflow(folder.resolve("planning" + slices + overwrite))
                        .node("Phantom Cohort", PHANTOMS)
                        .node(
                                "Slice Sampler",
                                Map.of(
                                        "mask_column",
                                        "Mask",
                                        "sampler",
                                        "evenly-spaced",
                                        "budget",
                                        "count",
                                        "count",
                                        slices))
                        .node(
                                "Annotation Planner",
                                Map.of(
                                        "cost_model",
                                        "slice=1,volume=3",
                                        "output_folder",
                                        folder.resolve("plan"),
                                        "overwrite",
                                        overwrite))
                        .node(
                                "Results Writer",
                                Map.of("folder", folder.resolve("results"), "name", "plan", "row_ids", false))
                        .connect(1, 1, 2, 1)
                        .connect(2, 1, 3, 1)
                        .connect(3, 1, 4, 1)
                        .write()
                        .toString());
    }

    private Ended takeBack() throws Exception {
        return Child.run(
                folder,
                "workflow",
                new NodeWorkflow(folder.resolve("importing"))
                        .node("Phantom Cohort", PHANTOMS)
                        .node(
                                "Annotation Importer",
                                Map.of(
                                        "plan_file",
                                        folder.resolve("plan/plan.csv"),
                                        "mask_folder",
                                        "",
                                        "background_is_open",
                                        false))
                        .node(
                                "Results Writer",
                                Map.of("folder", folder.resolve("results"), "name", "cases", "row_ids", false))
                        .node(
                                "Results Writer",
                                Map.of("folder", folder.resolve("results"), "name", "states", "row_ids", false))
                        .connect(1, 1, 2, 1)
                        .connect(2, 1, 3, 1)
                        .connect(2, 2, 4, 1)
                        .write()
                        .toString());
    }

    private Path mask(String caseId) {
        return folder.resolve("plan").resolve(caseId + ".nii.gz");
    }

    /** Draws on some slices of a mask that was handed out, and leaves its header as it is. */
    private void draw(String caseId, List<Integer> slices) throws IOException {
        byte[] file;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(mask(caseId)))) {
            file = in.readAllBytes();
        }
        TinyVolume mask = TinyVolume.read(mask(caseId));
        int start = file.length - mask.voxels().length;
        for (int slice : slices) {
            file[start + mask.x() * mask.y() * slice] = LABEL;
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(mask(caseId)))) {
            out.write(file);
        }
    }

    @Test
    void whatIsDrawnAfterThePlanComesBackAndTheRestIsReported() throws Exception {
        plan(4, false).assertCode(0);
        CsvTable plan = CsvTable.read(folder.resolve("results/plan.csv"));
        assertEquals(8, plan.rows().size());
        assertEquals(List.of("3", "0", "0", "0", "3", "0", "0", "0"), whole(plan.column("Opening cost")));
        String first = plan.column("Case").get(0);
        String second = plan.column("Case").get(4);
        List<Integer> slices =
                plan.column("Slice").stream().map(Integer::valueOf).toList().subList(0, 4);
        TinyVolume template = TinyVolume.read(mask(first));
        for (int k = 0; k < template.z(); k++) {
            assertEquals(slices.contains(k) ? 0 : 255, template.label(0, 0, k), "slice " + k);
        }

        int unplanned = slices.contains(0) ? 1 : 0;
        draw(first, List.of(slices.get(0), slices.get(2), unplanned));
        Path file = folder.resolve("plan/plan.csv");
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        lines.set(2, lines.get(2) + "yes");
        Files.write(file, lines);
        takeBack().assertCode(0).assertOneLineSays("Of 8 planned slices 5 are missing", "not planned: 1");

        CsvTable states = CsvTable.read(folder.resolve("results/states.csv"));
        Map<String, String> found = new TreeMap<>();
        for (List<String> row : states.rows()) {
            found.put(row.get(0) + " " + row.get(2), row.get(4));
        }
        assertEquals(9, found.size(), found::toString);
        assertEquals("annotated", found.get(first + " " + slices.get(0)));
        assertEquals("empty", found.get(first + " " + slices.get(1)));
        assertEquals("annotated", found.get(first + " " + slices.get(2)));
        assertEquals("missing", found.get(first + " " + slices.get(3)));
        assertEquals("unplanned", found.get(first + " " + unplanned));
        assertEquals("missing", found.get(second + " " + slices.get(0)));
        assertEquals(
                List.of("3 of 20 axial slices", ""),
                CsvTable.read(folder.resolve("results/cases.csv")).column("Sparse mask"));
    }

    private static List<String> whole(List<String> numbers) {
        return numbers.stream().map(number -> number.replaceFirst("\\.0$", "")).toList();
    }

    @Test
    void whatWasDrawnOnIsNotReplacedByChance() throws Exception {
        plan(4, false).assertCode(0);
        String first =
                CsvTable.read(folder.resolve("results/plan.csv")).column("Case").get(0);
        draw(first, List.of(0));
        byte[] drawn = Files.readAllBytes(mask(first));
        plan(4, true).assertCode(0);
        plan(2, false).assertCode(EXECUTION_ERROR).assertOneLineSays("plan.csv", "another plan");
        assertArrayEquals(drawn, Files.readAllBytes(mask(first)));
        plan(2, true).assertCode(0);
        assertEquals(255, TinyVolume.read(mask(first)).label(0, 0, 0));
    }
}
