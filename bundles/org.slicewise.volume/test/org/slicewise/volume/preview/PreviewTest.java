// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

class PreviewTest {

    private static final SliceChoice ALL = new SliceChoice.Even(400);
    private static final int NOT_ANNOTATED = SparseMask.UNANNOTATED;

    /** Bright at the patient's right, half bright at the front, and different in each slice. */
    private static int value(int x, int y, int z) {
        return (x == 4 ? 600 : 0) + (y == 6 ? 300 : 0) + 20 * z + x + y;
    }

    private static int label(int x, int y, int z) {
        return z == 2 ? NOT_ANNOTATED : x == 1 && y < 3 ? 3 : 0;
    }

    @Test
    void everyStorageOrderGivesTheSameSlices() {
        List<PreviewSubject> subjects = Subjects.inEveryStorageOrder(PreviewTest::value, PreviewTest::label);
        assertEquals(48, subjects.size());
        Preview expected = Subjects.draw(subjects.get(0), ALL);
        assertEquals(4, expected.tiles().size());
        for (PreviewSubject subject : subjects) {
            Preview preview = Subjects.draw(subject, ALL);
            String order = subject.image().grid().orientation();
            for (int number = 0; number < 4; number++) {
                assertEquals(
                        expected.tiles().get(number).place(),
                        preview.tiles().get(number).place(),
                        order);
                assertArrayEquals(Subjects.pixels(expected, number), Subjects.pixels(preview, number), order);
            }
        }
    }

    @Test
    void theRightIsOnTheLeftAndTheFrontAtTheTop() {
        Grid grid = Subjects.ras(5, 7, 4);
        Preview preview = Subjects.draw(Subjects.of(Subjects.volume(grid, PreviewTest::value)), ALL);
        Rectangle place = preview.tiles().get(0).place();
        int right = grey(preview, place.x + 2, place.y + place.height * 3 / 4);
        int left = grey(preview, place.x + place.width - 3, place.y + place.height * 3 / 4);
        int front = grey(preview, place.x + place.width * 3 / 4, place.y + 2);
        int back = grey(preview, place.x + place.width * 3 / 4, place.y + place.height - 3);
        assertTrue(right > left + 100, right + " at the right, " + left + " at the left");
        assertTrue(front > back + 60, front + " at the front, " + back + " at the back");
    }

    @Test
    void slicesRunFromFootToHeadWithTheirStorageIndices() {
        List<PreviewSubject> subjects = Subjects.inEveryStorageOrder(PreviewTest::value, PreviewTest::label);
        for (PreviewSubject subject : subjects) {
            List<Integer> indices = Subjects.draw(subject, ALL).tiles().stream()
                    .map(Preview.Tile::index)
                    .toList();
            boolean down = subject.image().grid().orientation().contains("I");
            assertEquals(down ? List.of(3, 2, 1, 0) : List.of(0, 1, 2, 3), indices);
        }
    }

    @Test
    void aLabelHasItsColourOverTheImageAndAtItsBorder() {
        Grid grid = Subjects.ras(8, 8, 1);
        Volume black = Subjects.volume(grid, (x, y, z) -> x == 7 && y == 0 ? 1000 : 0);
        Mask mask = Subjects.mask(grid, (x, y, z) -> x < 4 ? 5 : 0);
        Preview preview = Subjects.draw(Subjects.of(black, SparseMask.dense(mask)), ALL);
        Rectangle place = preview.tiles().get(0).place();
        int y = place.y + place.height / 4;
        int half = SlicePixels.blend(0, LabelColours.of(5).getRGB() & 0xFFFFFF, 0.5);
        assertEquals(half, rgb(preview, place.x + place.width * 3 / 4, y));
        assertEquals(LabelColours.of(5).getRGB() & 0xFFFFFF, rgb(preview, place.x + place.width / 2, y));
        assertEquals(0, rgb(preview, place.x + place.width / 4, y));
    }

    @Test
    void aPredictionIsAnOutlineAndTheMaskAnAreaBesideIt() {
        Grid grid = Subjects.ras(8, 8, 1);
        Volume black = Subjects.volume(grid, (x, y, z) -> x == 7 && y == 0 ? 1000 : 0);
        Mask truth = Subjects.mask(grid, (x, y, z) -> x < 4 ? 1 : 0);
        Mask prediction = Subjects.mask(grid, (x, y, z) -> x < 2 ? 2 : 0);
        Preview preview = Subjects.draw(
                new PreviewSubject("case", black, Optional.of(SparseMask.dense(truth)), Optional.of(prediction)), ALL);
        Rectangle place = preview.tiles().get(0).place();
        int y = place.y + place.height / 4;
        int area = SlicePixels.blend(0, LabelColours.of(1).getRGB() & 0xFFFFFF, 0.5);
        assertEquals(area, rgb(preview, place.x + place.width / 2, y));
        assertEquals(area, rgb(preview, place.x + place.width * 7 / 8, y));
        assertEquals(LabelColours.of(2).getRGB() & 0xFFFFFF, rgb(preview, place.x + place.width * 3 / 4 + 1, y));
    }

    @Test
    void annotatedSlicesAreFramedAndTheOthersHatched() {
        Grid grid = Subjects.ras(9, 9, 4);
        Volume grey = Subjects.volume(grid, (x, y, z) -> x + y);
        Mask dense = Subjects.mask(grid, (x, y, z) -> x == 4 ? 1 : 0);
        Mask sparse = SparseMask.keepOnly(dense, new AnnotatedSlices(Axis.Z, new TreeSet<>(List.of(1, 2))))
                .toFileMask();
        Mask partly = Subjects.mask(grid, (x, y, z) -> z == 2 && x < 5 ? NOT_ANNOTATED : sparse.at(x, y, z));
        Preview preview = Subjects.draw(Subjects.of(grey, Subjects.sparse(partly)), ALL);
        assertEquals(
                List.of(Annotation.NONE, Annotation.WHOLE, Annotation.PART, Annotation.NONE),
                preview.tiles().stream().map(Preview.Tile::annotation).toList());
        assertEquals(0, framePixels(preview, 0));
        assertTrue(framePixels(preview, 1) > framePixels(preview, 2) && framePixels(preview, 2) > 0);
        assertTrue(mean(Subjects.pixels(preview, 0)) < 0.9 * mean(Subjects.pixels(preview, 1)));
    }

    @Test
    void whatIsNotAnnotatedIsNoLabelOfTheLegend() {
        Grid grid = Subjects.ras(4, 4, 2);
        Mask file = Subjects.mask(grid, (x, y, z) -> z == 0 ? NOT_ANNOTATED : x == 0 ? 7 : 0);
        Volume image = Subjects.volume(grid, (x, y, z) -> x);
        assertEquals(
                List.of(7),
                List.copyOf(Subjects.of(image, Subjects.sparse(file)).labels()));
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "1000,1,3", "1,1000,3", "300,2,1", "64,64,600"})
    void everyExtentFitsIntoTheLargestPicture(int x, int y, int z) {
        Volume image = Subjects.volume(Subjects.ras(x, y, z), (i, j, k) -> i + j + k);
        for (int count : List.of(1, 12, 60)) {
            Preview preview = Subjects.draw(Subjects.of(image), new SliceChoice.Even(count));
            assertTrue(preview.image().getWidth() <= 640 && preview.image().getHeight() <= PreviewSpec.LARGEST);
            assertInsideAndApart(preview);
        }
    }

    @Test
    void theAspectRatioIsThatOfMillimetres() {
        Volume image = Subjects.volume(Subjects.ras(40, 40, 1, 0.5, 2, 5), (x, y, z) -> x);
        Rectangle place = Subjects.draw(Subjects.of(image), ALL).tiles().get(0).place();
        assertEquals(4.0, (double) place.height / place.width, 0.05);
    }

    @Test
    void valuesThatAreNoNumbersAreBlack() {
        Grid grid = Subjects.ras(4, 4, 1);
        float[] values = new float[16];
        Arrays.fill(values, Float.NaN);
        assertEquals(0, mean(Subjects.pixels(Subjects.draw(Subjects.of(Volume.of(grid, values)), ALL), 0)), 12);
        values[0] = 5;
        values[1] = Float.POSITIVE_INFINITY;
        values[2] = 6;
        Preview preview = Subjects.draw(Subjects.of(Volume.of(grid, values)), ALL);
        Rectangle place = preview.tiles().get(0).place();
        assertEquals(255, grey(preview, place.x + place.width / 2 + 4, place.y + place.height - 2), 40);
        assertEquals(0, grey(preview, place.x + place.width / 4, place.y + place.height / 4));
    }

    @Test
    void equalInputGivesEqualBytes() throws Exception {
        Grid grid = Subjects.ras(9, 9, 3);
        PreviewSubject subject = Subjects.of(Subjects.volume(grid, (x, y, z) -> x * y + z));
        assertArrayEquals(
                Subjects.draw(subject, ALL).png(), Subjects.draw(subject, ALL).png());
    }

    @Test
    void aLongLegendAndALongTitleStayInside() {
        Grid grid = Subjects.ras(40, 20, 1);
        Mask mask = Subjects.mask(grid, (x, y, z) -> (x + 40 * y) % 254);
        Volume image = Subjects.volume(grid, (x, y, z) -> x);
        Preview preview = Preview.draw(
                new PreviewSubject("case ".repeat(200), image, Optional.of(SparseMask.dense(mask)), Optional.empty()),
                Subjects.spec(ALL),
                () -> false);
        assertInsideAndApart(preview);
        assertTrue(preview.image().getHeight() < 900, preview.image().getHeight() + " pixels high");
        assertEquals(0, foreign(preview.image(), preview.image().getWidth() - SheetLayout.MARGIN + 2));
    }

    @Test
    void aLegendOfNamesAsLongAsItsLinesIsShortened() {
        Grid grid = Subjects.ras(30, 1, 1);
        SparseMask mask = SparseMask.dense(Subjects.mask(grid, (x, y, z) -> x));
        StringBuilder names = new StringBuilder();
        for (int label = 1; label < 30; label++) {
            names.append(label).append("=a name ".repeat(30)).append(',');
        }
        LabelTitles titles = LabelTitles.parse(names.toString());
        PreviewSpec spec = new PreviewSpec(ALL, 0, new WindowChoice.Fixed(0, 1), 0, 0.5, 320, titles);
        PreviewSubject subject = Subjects.of(Subjects.volume(grid, (x, y, z) -> x), mask);
        BufferedImage image = Preview.draw(subject, spec, () -> false).image();
        assertTrue(image.getHeight() < 600, image.getHeight() + " pixels high");
        assertEquals(0, foreign(image, image.getWidth() - SheetLayout.MARGIN + 2));
    }

    @Test
    void oneChannelIsShownAndAnAbsentOneRefused() {
        Grid grid = Subjects.ras(2, 2, 1);
        Volume two = Volume.of(grid, 2, new float[] {0, 1, 2, 3, 3, 2, 1, 0});
        PreviewSpec first = Subjects.spec(ALL);
        PreviewSpec second = new PreviewSpec(ALL, 0, first.window(), 1, 0.5, 640, LabelTitles.NONE);
        assertNotEquals(
                hash(Preview.draw(Subjects.of(two), first, () -> false).image()),
                hash(Preview.draw(Subjects.of(two), second, () -> false).image()));
        PreviewSpec third = new PreviewSpec(ALL, 0, first.window(), 2, 0.5, 640, LabelTitles.NONE);
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> Preview.draw(Subjects.of(two), third, () -> false))
                        .getMessage()
                        .contains("There is no channel 2; there are 2"));
    }

    @Test
    void aMaskOnAnotherGridIsRefused() {
        Volume image = Subjects.volume(Subjects.ras(2, 2, 2), (x, y, z) -> 0);
        SparseMask mask = SparseMask.dense(Subjects.mask(Subjects.ras(2, 2, 3), (x, y, z) -> 0));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Subjects.of(image, mask))
                .getMessage()
                .contains("2x2x2 against 2x2x3"));
    }

    @Test
    void cancellingEndsIt() {
        PreviewSubject subject = Subjects.of(Subjects.volume(Subjects.ras(2, 2, 2), (x, y, z) -> x));
        assertThrows(CancellationException.class, () -> Preview.draw(subject, Subjects.spec(ALL), () -> true));
    }

    private static void assertInsideAndApart(Preview preview) {
        Rectangle all =
                new Rectangle(0, 0, preview.image().getWidth(), preview.image().getHeight());
        List<Rectangle> places = new ArrayList<>();
        for (Preview.Tile tile : preview.tiles()) {
            assertTrue(all.contains(tile.place()), tile + " in " + all);
            assertTrue(places.stream().noneMatch(tile.place()::intersects), tile + " overlaps");
            places.add(tile.place());
        }
    }

    /** Pixels right of a column that do not have the background's colour. */
    private static long foreign(BufferedImage image, int column) {
        long foreign = 0;
        for (int x = column; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                foreign += image.getRGB(x, y) == Lettering.BACKGROUND.getRGB() ? 0 : 1;
            }
        }
        return foreign;
    }

    /** Pixels of the frame's colour in the row above a slice. */
    private static long framePixels(Preview preview, int number) {
        Rectangle place = preview.tiles().get(number).place();
        long pixels = 0;
        for (int x = place.x; x < place.x + place.width; x++) {
            pixels += preview.image().getRGB(x, place.y - 2) == SliceMarks.ANNOTATED.getRGB() ? 1 : 0;
        }
        return pixels;
    }

    private static double mean(int[] pixels) {
        double sum = 0;
        for (int pixel : pixels) {
            sum += pixel & 0xFF;
        }
        return sum / pixels.length;
    }

    private static int grey(Preview preview, int x, int y) {
        return new Color(preview.image().getRGB(x, y)).getGreen();
    }

    private static int rgb(Preview preview, int x, int y) {
        return preview.image().getRGB(x, y) & 0xFFFFFF;
    }

    private static int hash(BufferedImage image) {
        return Arrays.hashCode(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }
}
