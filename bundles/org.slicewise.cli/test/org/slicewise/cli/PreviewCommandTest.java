// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewCommandTest {

    private static final int LABEL_1 = 0xFFE69F00;

    @TempDir
    private Path folder;

    @BeforeAll
    static void withoutScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    private static BufferedImage picture(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        assertTrue(picture != null, file + " is no picture");
        return picture;
    }

    private Path draw(String name, Object... arguments) {
        Path file = folder.resolve(name);
        Object[] all = Arrays.copyOf(arguments, arguments.length + 3);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[0] = "preview";
        all[all.length - 2] = "--out";
        all[all.length - 1] = file;
        assertEquals("Wrote %s.%n".formatted(file), CommandLineRun.of(all).expectOk());
        return file;
    }

    @Test
    void drawsACaseOfACohortAsWideAsAsked() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 2);
        Path file = draw("new/a.png", "organ-0002", "--cohort", cohort, "--width", 700, "--names", "1=liver");
        assertTrue(picture(file).getWidth() <= 700);
    }

    @Test
    void drawsAnImageFileWithMaskAndPrediction() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 2);
        Path image = cohort.resolve("images/organ-0001.nii.gz");
        Path mask = cohort.resolve("labels/organ-0001.nii.gz");
        Path other = cohort.resolve("labels/organ-0002.nii.gz");
        byte[] bare = Files.readAllBytes(draw("bare.png", "--image", image));
        byte[] masked = Files.readAllBytes(draw("mask.png", "--image", image, "--mask", mask));
        byte[] both = Files.readAllBytes(draw("both.png", "--image", image, "--mask", mask, "--prediction", other));
        byte[] window = Files.readAllBytes(draw("window.png", "--image", image, "--window", "-160,240"));
        assertEquals(
                4,
                List.of(bare, masked, both, window).stream()
                        .map(Arrays::hashCode)
                        .distinct()
                        .count());
        byte[] again = Files.readAllBytes(draw("again.png", "organ-0001", "--cohort", cohort));
        assertEquals(Arrays.hashCode(masked), Arrays.hashCode(again), "a cohort brings its own masks");
    }

    @Test
    void drawsTheSparseMasksThatSampleWrites() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 1);
        Path masks = folder.resolve("masks");
        CommandLineRun.of("sample", "--cohort", cohort, "--count", 2, "--masks", masks)
                .expectOk();
        Object[] options = {
            "organ-0001", "--cohort", cohort, "--mask", masks, "--ignore-label", 255, "--slices", "annotated"
        };
        BufferedImage sparse = picture(draw("sparse.png", options));
        BufferedImage listed = picture(draw("l.png", "organ-0001", "--cohort", cohort, "--slices", "2,6"));
        List<Rectangle> annotated = FramedSlices.in(sparse);
        assertEquals(2, annotated.size(), annotated::toString);
        assertEquals(List.of(), FramedSlices.in(listed), "of a whole mask nothing is marked");
        for (Rectangle slice : annotated) {
            assertTrue(pixels(sparse, slice).anyMatch(rgb -> rgb == LABEL_1), "its label is drawn");
            assertArrayEquals(
                    pixels(listed, slice).toArray(), pixels(sparse, slice).toArray(), "the sampled slices are 2 and 6");
        }
        String unsaid = CommandLineRun.of("preview", "organ-0001", "--cohort", cohort, "--mask", masks)
                .expectOneLine(1);
        assertTrue(unsaid.contains("label 255"), unsaid);
    }

    private static IntStream pixels(BufferedImage picture, Rectangle part) {
        return IntStream.of(picture.getRGB(part.x, part.y, part.width, part.height, null, 0, part.width));
    }

    @Test
    void drawsAWholeCohortWithAPageThatLinksEachPicture() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 2);
        Files.move(cohort.resolve("images/organ-0001.nii.gz"), cohort.resolve("images/a #1 & b.nii.gz"));
        Files.move(cohort.resolve("labels/organ-0001.nii.gz"), cohort.resolve("labels/a #1 & b.nii.gz"));
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of("preview", "--cohort", cohort, "--out", out);
        assertEquals("Wrote 2 pictures and %s.%n".formatted(out.resolve("index.html")), run.expectOk());
        assertEquals(List.of("a #1 & b.png", "index.html", "organ-0002.png"), Fixtures.filesBelow(out));
        String page = Files.readString(out.resolve("index.html"));
        assertTrue(page.contains("href=\"./a%20%231%20&amp;%20b.png\""), page);
        assertTrue(page.contains("alt=\"a #1 &amp; b\"") && page.contains("organ-0002 (mask)"), page);
        assertFalse(page.contains("<script") || page.contains("http"), page);
    }

    @Test
    void anUnknownCaseIsRefusedWithSomeThatThereAre() {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 2);
        String line =
                CommandLineRun.of("preview", "organ-3", "--cohort", cohort).expectOneLine(1);
        assertTrue(line.contains("no case \"organ-3\"") && line.contains("2, such as organ-0001, organ-0002"), line);
    }

    @Test
    void wrongOptionsAreRefusedWithTheRightOnes() {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 1);
        Path image = cohort.resolve("images/organ-0001.nii.gz");
        List<Object[]> wrong = List.of(
                new Object[] {"preview"},
                new Object[] {"preview", "--cohort", cohort},
                new Object[] {"preview", "a", "--image", image},
                new Object[] {"preview", "--image", image, "--window", "3"},
                new Object[] {"preview", "--image", image, "--window", "3,1"},
                new Object[] {"preview", "--image", image, "--percentiles", "3,101"},
                new Object[] {"preview", "--image", image, "--slices", "all"},
                new Object[] {"preview", "--image", image, "--count", "0"},
                new Object[] {"preview", "--image", image, "--names", "liver"},
                new Object[] {"preview", "--image", image, "--width", "100"},
                new Object[] {"preview", "--image", image, "--ignore-label", "255"},
                new Object[] {"preview", "--image", image, "--opacity", "2"});
        for (Object[] arguments : wrong) {
            CommandLineRun.of(arguments).expectOneLine(2);
        }
        String slice = CommandLineRun.of("preview", "--image", image, "--slices", "8", "--out", folder.resolve("a.png"))
                .expectOneLine(1);
        assertTrue(slice.contains("no axial slice 8; there are 8"), slice);
        assertFalse(Files.exists(folder.resolve("a.png")));
    }

    @Test
    void oneMaskForManyCasesIsRefusedAndSoIsOneThatIsNotThere() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 2);
        Path mask = cohort.resolve("labels/organ-0001.nii.gz");
        String many = CommandLineRun.of("preview", "--cohort", cohort, "--mask", mask, "--out", folder.resolve("o"))
                .expectOneLine(1);
        assertTrue(many.contains("name a CASE"), many);
        Path masks = Files.createDirectories(folder.resolve("m"));
        Files.copy(mask, masks.resolve("organ-0001.nii.gz"));
        String none = CommandLineRun.of("preview", "organ-0002", "--cohort", cohort, "--prediction", masks)
                .expectOneLine(1);
        assertTrue(none.contains("no mask of \"organ-0002\""), none);
    }

    @Test
    void masksThatAreNotThereAreSaidNotToBeThere() {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 2);
        Path absent = folder.resolve("absent");
        for (String option : List.of("--mask", "--prediction")) {
            String all = CommandLineRun.of("preview", "--cohort", cohort, option, absent, "--out", folder.resolve("o"))
                    .expectOneLine(1);
            assertTrue(all.contains(option + ": there is no file or folder " + absent), all);
            assertTrue(all.contains("name a folder of masks"), all);
            String one = CommandLineRun.of("preview", "organ-0001", "--cohort", cohort, option, absent)
                    .expectOneLine(1);
            assertTrue(one.contains(option + ": there is no file or folder " + absent), one);
        }
        assertFalse(Files.exists(folder.resolve("o")));
    }

    @Test
    void aDamagedCaseIsNamedWithItsReasonAndTheOthersAreDrawn() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 3);
        Path damaged =
                Files.move(cohort.resolve("images/organ-0002.nii.gz"), cohort.resolve("images/<b>ad & worse.nii.gz"));
        Files.move(cohort.resolve("labels/organ-0002.nii.gz"), cohort.resolve("labels/<b>ad & worse.nii.gz"));
        byte[] whole = Files.readAllBytes(damaged);
        Files.write(damaged, Arrays.copyOf(whole, whole.length / 2));
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of("preview", "--cohort", cohort, "--out", out);
        assertEquals(1, run.code());
        assertEquals(List.of("index.html", "organ-0001.png", "organ-0003.png"), Fixtures.filesBelow(out));
        assertEquals("Wrote 2 pictures and %s.%n".formatted(out.resolve("index.html")), run.out());
        List<String> lines = run.err().lines().toList();
        String reason = lines.get(lines.size() - 2);
        assertTrue(reason.startsWith("slicewise preview: \"<b>ad & worse\" could not be drawn: "), reason);
        assertTrue(reason.contains("<b>ad & worse.nii.gz") && !reason.contains("Unexpected"), reason);
        assertEquals(
                "slicewise preview: 1 of 3 cases could not be drawn; %s says which and why."
                        .formatted(out.resolve("index.html")),
                lines.get(lines.size() - 1));
        String page = Files.readString(out.resolve("index.html"));
        assertTrue(page.contains("<h1>3 cases</h1>") && page.contains("<h2>1 could not be drawn</h2>"), page);
        assertTrue(page.contains("<li>&lt;b&gt;ad &amp; worse: ") && !page.contains("<b>"), page);
        assertEquals(2, page.split("<img ", -1).length - 1, page);
    }

    @Test
    void whereNoCaseCanBeDrawnThePageSaysWhyOfEach() throws IOException {
        Path cohort = Fixtures.cohort(folder.resolve("c"), 2);
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of("preview", "--cohort", cohort, "--slices", "8", "--out", out);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("2 of 2 cases could not be drawn"), run.err());
        assertEquals(List.of("index.html"), Fixtures.filesBelow(out));
        String page = Files.readString(out.resolve("index.html"));
        assertTrue(page.contains("<li>organ-0002: There is no axial slice 8; there are 8, counted from 0.</li>"), page);
    }
}
