// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
        assertShowsTheChosenSlices(Picture.read(results.resolve("prepared.png")), 6);
    }

    /** Slices of 64 x 64 voxels of 1 mm, each in a frame, and organs in those of the middle. */
    private static void assertShowsTheChosenSlices(Picture picture, int count) {
        assertTrue(picture.width() > 720 && picture.width() <= 1200, () -> picture.width() + " pixels wide");
        List<Rectangle> slices = picture.framed();
        assertEquals(count, slices.size(), slices::toString);
        for (Rectangle slice : slices) {
            assertEquals(slice.width, slice.height, slice::toString);
            assertTrue(slice.width > 200, slice::toString);
        }
        Rectangle middle = slices.get(count / 2);
        assertTrue(picture.count(Picture.LABEL_1, middle) > 20, "the first organ is outlined");
        assertTrue(picture.count(Picture.LABEL_2, middle) > 20, "the second organ is outlined");
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
