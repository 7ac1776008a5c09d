// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Case;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.Split;
import org.slicewise.volume.Volume;

class SameImageTest {

    @TempDir
    private Path folder;

    private Path first;
    private Path second;

    @BeforeEach
    void writeImages() throws IOException {
        first = image("first.nii", 1, 1, 2, 3, 4);
        second = image("second.nii", 1, 5, 6, 7, 8);
    }

    private Path image(String name, double spacing, float... values) throws IOException {
        Grid grid = new Grid(new Extent(2, 2, 1), Affine.scaling(new Spacing(1, 1, spacing)));
        Path file = folder.resolve(name);
        Volume.of(grid, values).write(file);
        return file;
    }

    private static Case of(String id, Path... images) {
        return new Case(id, List.of(images), Optional.empty());
    }

    private static List<List<String>> found(ImageChecksum checksum, Case... cases) throws IOException {
        return new SameImageSearch(checksum, (done, of) -> {}, () -> false)
                .in(List.of(cases)).stream().map(SameImage::cases).toList();
    }

    private Path compressed(Path file, String name, int level) throws IOException {
        Path to = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to)) {
            {
                def.setLevel(level);
            }
        }) {
            Files.copy(file, out);
        }
        return to;
    }

    @Test
    void aCopyUnderAnotherNameIsFound() throws IOException {
        Path copy = Files.copy(first, folder.resolve("copy.nii"));
        for (ImageChecksum checksum : ImageChecksum.values()) {
            assertEquals(List.of(List.of("b", "a")), found(checksum, of("b", first), of("c", second), of("a", copy)));
        }
    }

    @Test
    void compressionAndHeaderMakeOtherFilesButNotOtherVoxels() throws IOException {
        Path plain = compressed(first, "plain.nii.gz", 0);
        Path small = compressed(first, "small.nii.gz", 9);
        Path spaced = image("spaced.nii", 3, 1, 2, 3, 4);
        Case[] cases = {of("a", first), of("b", plain), of("c", small), of("d", spaced), of("e", second)};
        assertEquals(List.of(), found(ImageChecksum.FILE, cases));
        assertEquals(List.of(List.of("a", "b", "c", "d")), found(ImageChecksum.VOXELS, cases));
    }

    @Test
    void headersOfPairsAloneMakeNoSameImage() throws IOException {
        Path one = image("one.hdr", 1, 1, 2, 3, 4);
        Path other = image("other.hdr", 1, 5, 6, 7, 8);
        Path copy = image("copy.hdr", 1, 1, 2, 3, 4);
        assertEquals(-1, Files.mismatch(one, other));
        assertEquals(
                List.of(List.of("a", "c")), found(ImageChecksum.FILE, of("a", one), of("b", other), of("c", copy)));
    }

    @Test
    void oneSharedChannelIsEnoughButChannelsOfOneCaseMayBeTheSame() throws IOException {
        Path copy = Files.copy(first, folder.resolve("copy.nii"));
        assertEquals(List.of(), found(ImageChecksum.FILE, of("a", first, copy), of("b", second)));
        assertEquals(List.of(List.of("a", "b")), found(ImageChecksum.FILE, of("a", second, first), of("b", copy)));
    }

    @Test
    void onlyFilesOfTheSameSizeAreRead() throws IOException {
        Path larger = image("larger.nii", 1, 1, 2, 3, 4);
        Files.write(larger, new byte[1], StandardOpenOption.APPEND);
        List<String> progress = new ArrayList<>();
        new SameImageSearch(ImageChecksum.FILE, (done, of) -> progress.add(done + "/" + of), () -> false)
                .in(List.of(of("a", first), of("b", larger), of("c", second)));
        assertEquals(List.of("1/2", "2/2"), progress);
    }

    @Test
    void aSearchCanBeCancelledWithinAFile() {
        int[] asked = {0};
        SameImageSearch search = new SameImageSearch(ImageChecksum.FILE, (done, of) -> {}, () -> ++asked[0] > 3);
        assertThrows(CancellationException.class, () -> search.in(List.of(of("a", first), of("b", second))));
        assertEquals(4, asked[0]);
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("missing.nii");
        for (ImageChecksum checksum : ImageChecksum.values()) {
            String message = assertThrows(IOException.class, () -> found(checksum, of("a", missing)))
                    .getMessage();
            assertTrue(message.contains("missing.nii"), message);
        }
    }

    @Test
    void theSameImageInDifferentSplitsIsAWarning() {
        List<SameImage> images = List.of(
                new SameImage("1", List.of("a", "b")),
                new SameImage("2", List.of("a", "c", "d")),
                new SameImage("3", List.of("b", "e")));
        CohortSplit split = new CohortSplit(
                new TreeMap<>(Map.of(
                        "a", Split.TRAIN, "b", Split.TRAIN, "c", Split.TEST, "d", Split.TRAIN, "e", Split.UNASSIGNED)),
                Map.of());
        assertEquals(
                Optional.of("The same image is in different splits: cases \"a\" (train), \"c\" (test), \"d\" (train);"
                        + " keep the same images together."),
                SameImage.warning(images, split));
        assertEquals(Optional.empty(), SameImage.warning(List.of(images.get(0), images.get(2)), split));
        String two =
                SameImage.warning(List.of(images.get(1), images.get(1)), split).orElseThrow();
        assertTrue(two.contains(", and so is 1 more image;"), two);
    }

    @Test
    void whatHasTheSameImageBecomesOneGroupWithAllItWasGroupedWith() {
        List<SplitItem> items = List.of(
                new SplitItem("a", "p3", "x"),
                new SplitItem("b", "p1", "y"),
                new SplitItem("c", "p2", ""),
                new SplitItem("d", "p3", ""),
                new SplitItem("e", "p4", ""),
                new SplitItem("f", "p5", ""));
        List<SplitItem> joined = SameImage.together(
                items, List.of(new SameImage("1", List.of("a", "c")), new SameImage("2", List.of("b", "e", "c"))));
        assertEquals(
                List.of("p1", "p1", "p1", "p1", "p1", "p5"),
                joined.stream().map(SplitItem::group).toList());
        assertEquals(items.get(1), joined.get(1));
    }

    @Test
    void checksumsAreKnownByTheirNames() {
        assertEquals(ImageChecksum.VOXELS, ImageChecksum.named("voxels"));
        String message = assertThrows(IllegalArgumentException.class, () -> ImageChecksum.named("md5"))
                .getMessage();
        assertTrue(message.contains("\"md5\"") && message.contains("[file, voxels]"), message);
    }
}
