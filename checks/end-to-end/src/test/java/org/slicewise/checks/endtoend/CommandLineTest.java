// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in the order in which a user comes to need them, on a cohort of ellipsoids. */
class CommandLineTest {

    private static final Pattern IOU = Pattern.compile("\"iou\"\\s*:\\s*([0-9.eE+-]+)");

    @TempDir
    static Path folder;

    private static TinyCohort cohort;
    private static Path model;
    private static Ended training;

    @BeforeAll
    static void train() throws Exception {
        cohort = TinyCohort.write(folder.resolve("cohort"), 4);
        model = folder.resolve("models/tiny.slicewise");
        training = Child.run(
                folder,
                "train",
                "--cohort",
                cohort.folder().toString(),
                "--density",
                "0.3",
                "--held-out",
                "0.25",
                "--iterations",
                "3",
                "--base-channels",
                "4",
                "--levels",
                "2",
                "--batch",
                "2",
                "--device",
                "cpu",
                "--out",
                model.toString());
    }

    private static List<Double> ious(Ended score) {
        List<Double> ious = IOU.matcher(score.out())
                .results()
                .map((MatchResult match) -> Double.valueOf(match.group(1)))
                .toList();
        assertTrue(!ious.isEmpty(), score::toString);
        return ious;
    }

    @Test
    void withoutACommandTheHelpIsShown() throws Exception {
        assertTrue(Child.run(folder).assertCode(2).err().contains("train"));
        assertTrue(Child.run(folder, "--help").assertCode(0).out().contains("inspect"));
    }

    @Test
    void runsThroughASymbolicLinkFromAnywhere() throws Exception {
        Path link =
                Files.createSymbolicLink(folder.resolve("sw"), Checkout.root().resolve("slicewise"));
        try (Child child = Child.start(folder, Map.of(), List.of(link.toString(), "--version"))) {
            assertTrue(child.end().assertCode(0).out().startsWith("slicewise "));
        } finally {
            Files.delete(link);
        }
    }

    @Test
    void inspectShowsTheGrid() throws Exception {
        Ended shown = Child.run(folder, "inspect", cohort.image(0).toString(), "--json")
                .assertCode(0);
        String json = shown.out().replaceAll("\\s", "");
        assertTrue(json.contains("\"orientation\":\"RAS\""), json);
        assertTrue(json.contains("\"axialSlices\":" + TinyCohort.SLICES), json);
        assertTrue(
                json.contains("\"dims\":[%d,%d,%d".formatted(TinyCohort.WIDTH, TinyCohort.HEIGHT, TinyCohort.SLICES)),
                json);
        assertTrue(Child.run(folder, "inspect", cohort.mask(0).toString())
                .assertCode(0)
                .out()
                .contains("RAS"));
    }

    @Test
    void sampleChoosesItsBudgetInEveryCase() throws Exception {
        Path table = folder.resolve("slices.csv");
        Path masks = folder.resolve("sparse");
        Child.run(
                        folder,
                        "sample",
                        "--cohort",
                        cohort.folder().toString(),
                        "--density",
                        "0.3",
                        "--seed",
                        "7",
                        "--sampler",
                        "uniform-random",
                        "--out",
                        table.toString(),
                        "--masks",
                        masks.toString())
                .assertCode(0);
        CsvTable slices = CsvTable.read(table);
        assertEquals(List.of("case0", "case1", "case2", "case3"), slices.column("case"));
        assertEquals(List.of("3", "3", "3", "3"), slices.column("count"));
        for (int i = 0; i < cohort.cases(); i++) {
            assertEquals(slices.column("slices").get(i), annotated(masks.resolve("case" + i + ".nii.gz"), i));
        }
    }

    /** Returns the slices of a sparse mask that are not marked 255, after checking that they hold the true labels. */
    private static String annotated(Path file, int number) throws IOException {
        TinyVolume sparse = TinyVolume.read(file);
        TinyVolume truth = TinyVolume.read(cohort.mask(number));
        TreeSet<Integer> slices = IntStream.range(0, sparse.z())
                .filter(z -> sparse.label(0, 0, z) != 255)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        for (int z = 0; z < sparse.z(); z++) {
            for (int x = 0; x < sparse.x(); x++) {
                assertEquals(slices.contains(z) ? truth.label(x, 7, z) : 255, sparse.label(x, 7, z));
            }
        }
        return slices.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Test
    void trainWritesOneFileAndNamesTheHeldOutCases() throws IOException {
        training.assertCode(0).assertOneLineSays("Held out", "case");
        assertEquals(List.of("tiny.slicewise"), Folder.names(model.getParent()));
    }

    @Test
    void predictLiesOnTheGridOfItsImageAndScoreComparesIt() throws Exception {
        training.assertCode(0);
        Path one = folder.resolve("one/mask.nii.gz");
        Child.run(
                        folder,
                        "predict",
                        "--model",
                        model.toString(),
                        "--image",
                        cohort.image(0).toString(),
                        "--out",
                        one.toString())
                .assertCode(0);
        TinyVolume mask = TinyVolume.read(one);
        assertEquals(
                List.of(TinyCohort.WIDTH, TinyCohort.HEIGHT, TinyCohort.SLICES), List.of(mask.x(), mask.y(), mask.z()));
        Path all = folder.resolve("all");
        Child.run(
                        folder,
                        "predict",
                        "--model",
                        model.toString(),
                        "--image",
                        cohort.folder().resolve("images").toString(),
                        "--out",
                        all.toString())
                .assertCode(0);
        assertEquals(List.of("case0.nii.gz", "case1.nii.gz", "case2.nii.gz", "case3.nii.gz"), Folder.names(all));
        Ended score = Child.run(
                        folder,
                        "score",
                        "--truth",
                        cohort.folder().resolve("labels").toString(),
                        "--prediction",
                        all.toString(),
                        "--labels",
                        "1",
                        "--json")
                .assertCode(0);
        assertTrue(ious(score).stream().allMatch(iou -> iou >= 0 && iou <= 1), score::toString);
    }

    @Test
    void aMaskAgreesWithItself() throws Exception {
        String truth = cohort.mask(0).toString();
        Ended score = Child.run(folder, "score", "--truth", truth, "--prediction", truth, "--json")
                .assertCode(0);
        assertEquals(List.of(1.0), ious(score));
    }

    @Test
    void phantomMakesACohortThatSampleReads() throws Exception {
        Path phantoms = folder.resolve("phantoms");
        Child.run(folder, "phantom", "--out", phantoms.toString(), "--cases", "2", "--extent", "16,16,12")
                .assertCode(0);
        Ended slices = Child.run(folder, "sample", "--cohort", phantoms.toString(), "--count", "2")
                .assertCode(0);
        assertEquals(3, slices.out().lines().count(), slices::toString);
    }

    @Test
    void doctorFindsTheEngine() throws Exception {
        assertTrue(Child.run(folder, "doctor").assertCode(0).out().contains("PyTorch"));
    }
}
