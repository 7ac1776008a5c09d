// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.segmentation.PredictionSpec;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;

class DjlSegmenterTest {

    private static Segmenter segmenter;

    @TempDir
    Path folder;

    @BeforeAll
    static void train() throws IOException {
        segmenter = Trained.segmenter(Trained.flat(40));
    }

    @AfterAll
    static void close() {
        segmenter.close();
    }

    @Test
    void theMaskIsOnTheGridOfTheImage() {
        Volume image = Trained.phantom(7).image();
        assertTrue(segmenter.segment(image, () -> false).grid().sameAs(image.grid()));
    }

    @Test
    void theStoredOrderOfTheImageDoesNotMatter() {
        Volume image = Trained.phantom(7).image();
        Mask straight = segmenter.segment(image, () -> false);
        Mask turned = segmenter.segment(turned(image), () -> false);
        Extent extent = image.grid().extent();
        for (int i = 0; i < extent.voxels(); i++) {
            int x = i % extent.x();
            int y = i / extent.x() % extent.y();
            int z = i / extent.x() / extent.y();
            assertEquals(straight.at(x, y, z), turned.at(z, extent.x() - 1 - x, y));
        }
    }

    /** The same voxels with z fastest, then x from right to left, then y. */
    private static Volume turned(Volume image) {
        Extent extent = image.grid().extent();
        Extent stored = new Extent(extent.z(), extent.x(), extent.y());
        float[] values = new float[(int) stored.voxels()];
        for (int i = 0; i < values.length; i++) {
            int z = i % stored.x();
            int x = extent.x() - 1 - i / stored.x() % stored.y();
            values[i] = image.at(0, x, i / stored.x() / stored.y(), z);
        }
        return Volume.of(new Grid(stored, Affine.of(0, -1, 0, 9, 0, 0, 1, 5, 1.5, 0, 0, 0)), values);
    }

    @Test
    void anImageLargerThanThePatchIsSegmentedToo() {
        Volume large = Trained.phantom(7).image();
        Extent extent = new Extent(100, 61, 2);
        Grid grid = new Grid(extent, large.grid().affine());
        Mask mask = segmenter.segment(Volume.of(grid, TestRuntime.sines(12_200, 1, 0.01)), () -> false);
        assertEquals(extent, mask.grid().extent());
    }

    /** Mirror images are seen and not only asked for: the labels are others, and mirrored as the image is. */
    @Test
    void mirrorImagesCountWhereTheyAreAskedFor() {
        Grid grid = new Grid(new Extent(24, 32, 2), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
        float[] values = TestRuntime.sines(1536, 1, 0.7);
        float[] mirrored = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            mirrored[i / 24 * 24 + 23 - i % 24] = values[i];
        }
        PredictionSpec flips = new PredictionSpec(0.5, true);
        int[] plain = labels(segmenter.segment(Volume.of(grid, values), () -> false));
        int[] straight = labels(segmenter.segment(Volume.of(grid, values), flips, () -> false));
        int[] turned = labels(segmenter.segment(Volume.of(grid, mirrored), flips, () -> false));
        assertFalse(Arrays.equals(plain, straight));
        for (int i = 0; i < values.length; i++) {
            assertEquals(straight[i], turned[i / 24 * 24 + 23 - i % 24], "voxel " + i);
        }
    }

    @Test
    void aSavedSegmenterIsTheSameSegmenter() throws IOException {
        Path file = folder.resolve("model.slicewise");
        segmenter.save(file);
        Volume image = Trained.phantom(8).image();
        try (Segmenter loaded = DjlSegmenter.load(file, "cpu")) {
            assertEquals(segmenter.spec(), loaded.spec());
            assertEquals(segmenter.labels(), loaded.labels());
            assertArrayEquals(
                    labels(segmenter.segment(image, () -> false)), labels(loaded.segment(image, () -> false)));
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void severalThreadsSegmentAtOnce() {
        Volume image = Trained.phantom(9).image();
        int[] alone = labels(segmenter.segment(image, () -> false));
        List<int[]> together = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> labels(segmenter.segment(image, () -> false)))
                .toList();
        together.forEach(mask -> assertArrayEquals(alone, mask));
    }

    @Test
    void aCancelledSegmentationEnds() {
        Volume image = Trained.phantom(7).image();
        assertThrows(CancellationException.class, () -> segmenter.segment(image, () -> true));
    }

    @Test
    void anotherNumberOfChannelsIsRefused() {
        Grid grid = Trained.phantom(7).image().grid();
        Volume two = Volume.of(grid, 2, new float[2 * (int) grid.extent().voxels()]);
        Exception e = assertThrows(IllegalArgumentException.class, () -> segmenter.segment(two, () -> false));
        assertEquals("The segmenter was trained on images with 1 channels, but this one has 2.", e.getMessage());
    }

    @Test
    void aClosedSegmenterSaysSo() throws IOException {
        Path file = folder.resolve("model.slicewise");
        segmenter.save(file);
        Segmenter loaded = DjlSegmenter.load(file, "cpu");
        loaded.close();
        assertDoesNotThrow(loaded::close);
        Volume image = Trained.phantom(7).image();
        Exception e = assertThrows(IllegalStateException.class, () -> loaded.segment(image, () -> false));
        assertEquals("The segmenter was closed and cannot be used any more.", e.getMessage());
    }

    private static int[] labels(Mask mask) {
        return IntStream.range(0, (int) mask.grid().extent().voxels())
                .map(mask::at)
                .toArray();
    }
}
