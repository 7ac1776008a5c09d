// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first thing a user runs: the getting-started workflow, from cases to an IoU table and its plot. */
class GettingStartedTest {

    private static final List<String> RESULTS =
            List.of("iou-per-case.csv", "iou.csv", "iou.png", "training.csv", "training.png");

    @TempDir
    Path folder;

    private SortedMap<String, Integer> before;

    @BeforeEach
    void rememberTheWorkflow() throws IOException {
        before = Folder.contents(Checkout.gettingStarted());
    }

    @AfterEach
    void theWorkflowOfTheRepositoryIsAsItWas() throws IOException {
        assertEquals(before, Folder.contents(Checkout.gettingStarted()));
    }

    private WorkflowArguments tiny(Path results) {
        return WorkflowArguments.tiny(Checkout.gettingStarted(), results);
    }

    private static void assertResults(Path results) throws IOException {
        assertEquals(RESULTS, Folder.names(results));
        CsvTable.read(results.resolve("iou.csv")).assertRatios("Mean IoU");
        CsvTable.read(results.resolve("iou-per-case.csv")).assertRatios("IoU");
        for (String picture : List.of("iou.png", "training.png")) {
            assertTrue(ImageIO.read(results.resolve(picture).toFile()).getWidth() >= 200, picture);
        }
    }

    @Test
    void scoresPhantomsWithoutAnyDataAndTwiceTheSame() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("a folder with blanks");
        Child.run(folder, tiny(first).toArray())
                .assertCode(0)
                .assertOneLineSays(first.resolve("iou.csv").toString());
        assertResults(first);
        Child.run(folder, tiny(second).toArray()).assertCode(0);
        assertResults(second);
        for (String table : List.of("iou.csv", "iou-per-case.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(first.resolve(table)),
                    Files.readAllBytes(second.resolve(table)),
                    table + " differs between two runs with the same seed");
        }
    }

    @Test
    void scoresACohortOfFiles() throws Exception {
        TinyCohort cohort = TinyCohort.write(folder.resolve("cohort"), 5);
        SortedMap<String, Integer> files = Folder.contents(cohort.folder());
        Path results = folder.resolve("results");
        Child.run(
                        folder,
                        tiny(results)
                                .variable("cohort", cohort.folder(), "String")
                                .variable("held_out", 0.4, "double")
                                .variable("density", 0.3, "double")
                                .toArray())
                .assertCode(0);
        assertResults(results);
        assertEquals(
                2,
                CsvTable.read(results.resolve("iou-per-case.csv")).column("Case").stream()
                        .distinct()
                        .count());
        assertEquals(files, Folder.contents(cohort.folder()), "The cohort must be as it was.");
    }

    @Test
    void scoresHippocampi() throws Exception {
        Path source = Checkout.sharedData("hippocampus_msd04").orElse(null);
        if (source == null) {
            Assumptions.abort("hippocampus_msd04 is not here: the workflow on real images is not tested");
        }
        Path cohort = folder.resolve("cohort");
        copyCases(source, cohort, 6);
        Path results = folder.resolve("results");
        Child.run(folder, tiny(results).variable("cohort", cohort, "String").toArray())
                .assertCode(0);
        assertResults(results);
        assertEquals(
                List.of("1", "2"),
                CsvTable.read(results.resolve("iou.csv")).column("Label").subList(0, 2));
    }

    private static void copyCases(Path from, Path to, int count) throws IOException {
        List<Path> images;
        try (Stream<Path> files = Files.list(from.resolve("images"))) {
            images = files.sorted().limit(count).toList();
        }
        for (String half : List.of("images", "labels")) {
            Files.createDirectories(to.resolve(half));
            for (Path image : images) {
                Path file = Path.of(half).resolve(image.getFileName());
                Files.copy(from.resolve(file), to.resolve(file));
            }
        }
    }
}
