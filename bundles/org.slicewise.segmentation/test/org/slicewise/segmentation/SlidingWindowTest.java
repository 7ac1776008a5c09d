// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Extent;

class SlidingWindowTest {

    @Property(tries = 100)
    void weightsOfAllTilesAddUpToOneAtEveryVoxel(
            @ForAll @IntRange(min = 1, max = 300) int length,
            @ForAll @IntRange(min = 1, max = 40) int window,
            @ForAll @DoubleRange(min = 0, max = 0.9) double overlap) {
        TileAxis axis = new TileAxis(length, window, overlap);
        double[] sums = new double[length];
        for (int origin : axis.origins()) {
            for (int i = 0; i < window; i++) {
                if (origin + i >= 0 && origin + i < length) {
                    sums[origin + i] += axis.weightsAt(origin)[i];
                } else {
                    assertEquals(0, axis.weightsAt(origin)[i]);
                }
            }
        }
        for (double sum : sums) {
            assertEquals(1, sum, 1e-6);
        }
    }

    @Property(tries = 100)
    void tilesOverlapByAtLeastTheGivenPartAndReachBothEnds(
            @ForAll @IntRange(min = 1, max = 300) int length,
            @ForAll @IntRange(min = 2, max = 40) int window,
            @ForAll @DoubleRange(min = 0, max = 0.9) double overlap) {
        int[] origins = new TileAxis(length, window, overlap).origins();
        if (length <= window) {
            assertArrayEquals(new int[] {-((window - length) / 2)}, origins);
            return;
        }
        assertEquals(0, origins[0]);
        assertEquals(length - window, origins[origins.length - 1]);
        for (int i = 1; i < origins.length; i++) {
            int step = origins[i] - origins[i - 1];
            assertTrue(step >= 1 && step <= Math.max(1, window * (1 - overlap)), Arrays.toString(origins));
        }
    }

    @Test
    void aConstantNetworkGivesItsClassEverywhere() {
        for (Extent extent : List.of(new Extent(23, 9, 5), new Extent(3, 3, 3), new Extent(8, 8, 8))) {
            SlidingWindow window = SlidingWindow.over(extent, new Patch(8, 8, 4), 0.5);
            TileScores scores = window.scores(3);
            float[] constant = new float[3 * 256];
            Arrays.fill(constant, 0, 256, 0.33f);
            Arrays.fill(constant, 256, 512, 0.32f);
            Arrays.fill(constant, 512, 768, 0.35f);
            window.tiles().forEach(tile -> scores.add(tile, constant, 0));
            assertTrue(Arrays.equals(scores.classes(), filled((int) extent.voxels(), 2)));
        }
    }

    private static byte[] filled(int length, int value) {
        byte[] filled = new byte[length];
        Arrays.fill(filled, (byte) value);
        return filled;
    }

    @Property(tries = 100)
    void settledSlicesHaveTheClassesOfSumsOverTheWholeVolume(
            @ForAll @IntRange(min = 1, max = 14) int x,
            @ForAll @IntRange(min = 1, max = 30) int z,
            @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll @DoubleRange(min = 0, max = 0.9) double overlap,
            @ForAll int seed) {
        SlidingWindow window = SlidingWindow.over(new Extent(x, 5, z), new Patch(4, 3, height), overlap);
        List<Tile> tiles = new ArrayList<>(window.tiles());
        Collections.shuffle(tiles, new Random(seed));
        byte[] expected = SlowScores.classes(window, 3, tiles, tile -> noise(tile, window.patch()));
        tiles.sort(Comparator.comparingInt(Tile::z));
        TileScores scores = window.scores(3);
        tiles.forEach(tile -> scores.add(tile, noise(tile, window.patch()), 0));
        assertArrayEquals(expected, scores.classes());
    }

    private static float[] noise(Tile tile, Patch patch) {
        Random random = new Random(tile.hashCode());
        float[] probabilities = new float[3 * patch.voxels()];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = random.nextInt(8) / 8f;
        }
        return probabilities;
    }

    /** Sums for every voxel would take 26 GB here. */
    @Test
    void memoryGrowsWithThePatchAndNotWithTheVolume() {
        SlidingWindow window = SlidingWindow.over(new Extent(16, 16, 100_000), new Patch(16, 16, 1), 0.5);
        TileScores scores = window.scores(255);
        float[] certain = new float[255 * 256];
        Arrays.fill(certain, 254 * 256, 255 * 256, 1);
        scores.add(new Tile(0, 0, 0), certain, 0);
        scores.add(new Tile(0, 0, 1), certain, 0);
        assertEquals(100_000, window.tiles().size());
    }

    @Test
    void aTileBelowASettledSliceIsRefused() {
        SlidingWindow window = SlidingWindow.over(new Extent(4, 4, 12), new Patch(4, 4, 4), 0.5);
        TileScores scores = window.scores(2);
        scores.add(new Tile(0, 0, 2), new float[128], 0);
        String message = assertThrows(
                        IllegalArgumentException.class, () -> scores.add(new Tile(0, 0, 0), new float[128], 0))
                .getMessage();
        assertTrue(message.contains("slice 0") && message.contains("at 2"), message);
        scores.classes();
        assertThrows(IllegalArgumentException.class, () -> scores.add(new Tile(0, 0, 8), new float[128], 0));
    }

    @Test
    void whereTilesDisagreeTheOneWhoseMiddleIsNearerWins() {
        SlidingWindow window = SlidingWindow.over(new Extent(12, 1, 1), new Patch(8, 1, 1), 0.5);
        TileScores scores = window.scores(2);
        float[] first = new float[16];
        Arrays.fill(first, 0, 8, 1);
        float[] second = new float[16];
        Arrays.fill(second, 8, 16, 1);
        assertEquals(List.of(new Tile(0, 0, 0), new Tile(4, 0, 0)), window.tiles());
        scores.add(new Tile(0, 0, 0), first, 0);
        scores.add(new Tile(4, 0, 0), second, 0);
        assertArrayEquals(new byte[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}, scores.classes());
    }

    @Test
    void aFlatPatchCoversEverySliceOnce() {
        List<Tile> tiles =
                SlidingWindow.over(new Extent(4, 4, 6), new Patch(4, 4, 1), 0.5).tiles();
        assertEquals(IntStream.range(0, 6).mapToObj(z -> new Tile(0, 0, z)).toList(), tiles);
    }

    @Test
    void tilesAreCutWithZerosOutsideOfTheVolume() {
        SlidingWindow window = SlidingWindow.over(new Extent(2, 1, 1), new Patch(4, 1, 1), 0.5);
        float[] tile = new float[1 + 8];
        Arrays.fill(tile, -1);
        window.cut(new float[] {5, 6, 7, 8}, 2, window.tiles().get(0), tile, 1);
        assertArrayEquals(new float[] {-1, 0, 5, 6, 0, 0, 7, 8, 0}, tile);
    }

    @Test
    void whatIsNoProbabilityIsRefusedWithItsCure() {
        SlidingWindow window = SlidingWindow.over(new Extent(2, 2, 2), new Patch(2, 2, 2), 0.5);
        for (float wrong : new float[] {Float.NaN, -0.1f, 1.5f}) {
            float[] scores = new float[16];
            scores[11] = wrong;
            String message = assertThrows(IllegalArgumentException.class, () -> window.scores(2)
                            .add(new Tile(0, 0, 0), scores, 0))
                    .getMessage();
            assertTrue(message.contains(Float.toString(wrong)) && message.contains("learning rate"), message);
        }
    }

    @Test
    void onlyGivenPatchesTilesAndGridsAreTaken() {
        assertThrows(IllegalArgumentException.class, () -> SlidingWindow.over(new Extent(9, 9, 9), Patch.slice(), 0.5));
        SlidingWindow window = SlidingWindow.over(new Extent(9, 9, 9), new Patch(4, 4, 4), 0.5);
        assertThrows(IllegalArgumentException.class, () -> window.scores(2).add(new Tile(2, 0, 0), new float[128], 0));
        assertThrows(IllegalArgumentException.class, () -> window.scores(2)
                .mask(Scans.ras(9, 9, 8), LabelNames.of(Set.of(1))));
    }
}
