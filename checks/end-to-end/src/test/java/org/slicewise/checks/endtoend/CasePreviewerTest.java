// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that workflows make of cases, looked at pixel by pixel. */
class CasePreviewerTest {

    private static final int WRITER = 4;
    private static final int EXECUTION_ERROR = 4;

    /** The edge of a mark in the legend, in pixels. */
    private static final int SWATCH = 14;

    @TempDir
    Path folder;

    @Test
    void drawsEveryCaseAndHandsTheFirstPictureOn() throws Exception {
        Path workflow = folder.resolve("previews");
        Folder.copy(Path.of(CasePreviewerTest.class.getResource("/previews").toURI()), workflow);
        Path results = folder.resolve("results");
        String[] arguments = WorkflowArguments.of(workflow)
                .option(1, "cases", 2, "int")
                .option(1, "extent_x", 24, "int")
                .option(1, "extent_y", 24, "int")
                .option(1, "extent_z", 16, "int")
                .option(WRITER, "folder", results, "String")
                .toArray();
        Child.run(folder, arguments).assertCode(0);
        assertEquals(List.of("previews.csv", "previews.png"), Folder.names(results));
        Picture picture = Picture.read(results.resolve("previews.png"));
        assertEquals(640, picture.width());
        assertTrue(picture.height() >= 300, () -> "only %d pixels high".formatted(picture.height()));
        assertShowsTwoAndOneSquareSlices(picture);
        List<String> rows = Files.readAllLines(results.resolve("previews.csv"));
        assertTrue(rows.get(0).endsWith("Preview"), rows.get(0));
        assertEquals(3, rows.size(), rows::toString);
        List<String> previews = CsvTable.read(results.resolve("previews.csv")).column("Preview");
        assertTrue(previews.stream().noneMatch(String::isEmpty), previews::toString);
    }

    /** A fifth of 16 slices, of which each has 24 x 24 voxels of 1 mm, in two columns. */
    private static void assertShowsTwoAndOneSquareSlices(Picture picture) {
        List<Rectangle> slices = picture.framed();
        assertEquals(3, slices.size(), slices::toString);
        for (Rectangle slice : slices) {
            assertEquals(slice.width, slice.height, slice::toString);
            assertTrue(slice.width > 240 && slice.width < 320, slice::toString);
        }
        assertEquals(slices.get(0).y, slices.get(1).y);
        assertEquals(slices.get(0).x, slices.get(2).x);
        assertTrue(slices.get(0).getMaxX() < slices.get(1).x, slices::toString);
        assertTrue(slices.get(0).getMaxY() < slices.get(2).y, slices::toString);
        assertTrue(picture.count(Picture.LABEL_1, slices.get(1)) > 20, "the middle slice shows the organ");
    }

    @Test
    void drawsTheOthersWhereACaseIsDamagedAsTheCommandLineDoes() throws Exception {
        TinyCohort cohort = TinyCohort.write(folder.resolve("cohort"), 3);
        damage(cohort.image(0));
        Path results = folder.resolve("results");
        Child.run(folder, "workflow", workflow(cohort, results).toString())
                .assertCode(0)
                .assertOneLineSays("1 of 3 cases cannot be drawn", "Case \"case0\": ", "case0.nii.gz");
        List<String> previews = CsvTable.read(results.resolve("pictures.csv")).column("Preview");
        assertEquals(
                List.of(true, false, false),
                previews.stream().map(String::isEmpty).toList());
        Picture picture = Picture.read(results.resolve("pictures.png"));
        assertShowsTheSecondCase(picture);
        assertArrayEquals(byCommandLine(cohort).all(), picture.all());
    }

    private Picture byCommandLine(TinyCohort cohort) throws Exception {
        Path file = folder.resolve("case1.png");
        Child.run(
                        folder,
                        "preview",
                        "case1",
                        "--cohort=" + cohort.folder(),
                        "--prediction=" + cohort.folder().resolve("labels"),
                        "--slices=4",
                        "--columns=1",
                        "--window=-20,120",
                        "--opacity=0.5",
                        "--width=640",
                        "--names=1=liver",
                        "--out=" + file)
                .assertCode(0);
        return Picture.read(file);
    }

    /** Slice 4 of 20 x 16 voxels: label 1 in columns 3 to 14 from the patient's right and rows 3 to 12 from the front. */
    private static void assertShowsTheSecondCase(Picture picture) {
        assertEquals(640, picture.width());
        Rectangle legend = picture.bounds(Picture.LABEL_1, new Rectangle(0, picture.height() - 100, 640, 100));
        assertEquals(SWATCH, legend.width);
        assertEquals(SWATCH, legend.height);
        Rectangle label = picture.bounds(Picture.LABEL_1, new Rectangle(640, legend.y));
        Rectangle slice = picture.solidAround((int) label.getCenterX(), (int) label.getCenterY());
        double scale = slice.width / 20.0;
        assertTrue(scale > 25, slice::toString);
        assertEquals(16 * scale, slice.height, 1);
        assertEquals(3 * scale, label.x - slice.x, 2);
        assertEquals(12 * scale, label.width, 2);
        assertEquals(3 * scale, label.y - slice.y, 2);
        assertEquals(10 * scale, label.height, 2);
        int inside = picture.at(label.x + label.width / 2, label.y + label.height / 4);
        assertNotEquals(inside >> 16, inside & 0xFF, "the area is coloured");
        int outside = picture.at(slice.x + slice.width - 30, slice.y + 30);
        assertEquals(outside >> 16, outside & 0xFF, "what has no label is grey");
        assertLettersAreAtTheEdges(picture, slice);
    }

    private static void assertLettersAreAtTheEdges(Picture picture, Rectangle slice) {
        int middleX = slice.x + slice.width / 2 - 10;
        int middleY = slice.y + slice.height / 2 - 10;
        for (Rectangle edge : List.of(
                new Rectangle(slice.x, middleY, 20, 20),
                new Rectangle(slice.x + slice.width - 20, middleY, 20, 20),
                new Rectangle(middleX, slice.y, 20, 20),
                new Rectangle(middleX, slice.y + slice.height - 20, 20, 20))) {
            assertTrue(picture.count(Picture.BRIGHT, edge) > 5, edge::toString);
        }
    }

    @Test
    void failsWhereNoCaseCanBeDrawn() throws Exception {
        TinyCohort cohort = TinyCohort.write(folder.resolve("cohort"), 2);
        damage(cohort.image(0));
        damage(cohort.image(1));
        Path results = folder.resolve("results");
        Child.run(folder, "workflow", workflow(cohort, results).toString())
                .assertCode(EXECUTION_ERROR)
                .assertOneLineSays("None of the 2 cases can be drawn", "Case \"case0\": ", "case0.nii.gz");
        assertEquals(List.of(), Folder.names(results));
    }

    private static void damage(Path image) throws Exception {
        byte[] whole = Files.readAllBytes(image);
        Files.write(image, Arrays.copyOf(whole, whole.length / 2));
    }

    private Path workflow(TinyCohort cohort, Path results) throws Exception {
        Map<String, Object> picture = Map.ofEntries(
                entry("image_column", "Image"),
                entry("mask_column", "Mask"),
                entry("prediction_column", "Mask"),
                entry("slices", "4"),
                entry("columns", 1),
                entry("window_low", -20.0),
                entry("window_high", 120.0),
                entry("channel", 0),
                entry("opacity", 0.5),
                entry("width", 640),
                entry("label_names", "1=liver"));
        return new NodeWorkflow(folder.resolve("workflow"))
                .node("Cohort Reader", Map.of("folder", cohort.folder()))
                .node("Case Previewer", picture)
                .node("Results Writer", Map.of("folder", results, "name", "pictures"))
                .connect(1, 1, 2, 1)
                .connect(2, 1, 3, 1)
                .connect(2, 2, 3, 2)
                .write();
    }
}
