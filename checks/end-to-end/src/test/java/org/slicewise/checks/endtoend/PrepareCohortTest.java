// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflow that makes a cohort ready for annotation: one form, chosen slices, pictures. */
class PrepareCohortTest {

    @TempDir
    Path folder;

    private WorkflowArguments arguments(Path results) {
        return WorkflowArguments.of(Checkout.workflow("prepare-cohort")).variable("results", results, "String");
    }

    @Test
    void preparesPhantomsWithoutAnyData() throws Exception {
        Path results = folder.resolve("results");
        Child.run(folder, arguments(results).option(1, "cases", 2, "int").toArray())
                .assertCode(0);
        assertEquals(List.of("left-out.csv", "prepared.csv", "prepared.png"), Folder.names(results));
        CsvTable cases = CsvTable.read(results.resolve("prepared.csv"));
        assertEquals(List.of("RAS", "RAS"), cases.column("Orientation"));
        assertEquals(List.of("6", "6"), cases.column("Annotated"));
        assertTrue(ImageIO.read(results.resolve("prepared.png").toFile()).getWidth() >= 200);
    }

    @Test
    void saysWhatIsLeftOutOfACohortAndWhy() throws Exception {
        TinyCohort cohort = TinyCohort.write(folder.resolve("cohort"), 3);
        Path mask;
        try (var masks = Files.list(cohort.folder().resolve("labels"))) {
            mask = masks.sorted().findFirst().orElseThrow();
        }
        Files.delete(mask);
        Path results = folder.resolve("results");
        Child.run(
                        folder,
                        arguments(results)
                                .variable("cohort", cohort.folder(), "String")
                                .variable("density", 0.5, "double")
                                .option(1, "cases", 1, "int")
                                .toArray())
                .assertCode(0);
        CsvTable leftOut = CsvTable.read(results.resolve("left-out.csv"));
        assertEquals(1, leftOut.column("Case").size());
        assertTrue(leftOut.column("Reason").get(0).contains("has no mask"));
        assertEquals(
                2,
                Set.copyOf(CsvTable.read(results.resolve("prepared.csv")).column("Case"))
                        .size());
    }
}
