// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Reorientation;
import org.slicewise.volume.Volume;

class TiledSegmentationTest {

    private static final LabelNames LABELS = LabelNames.of(Set.of(40));
    private static final PredictionSpec STANDARD = PredictionSpec.standard();

    /** A network that finds what is brighter than the mean. */
    private static TileNetwork brighterThanMean(Patch patch, int channels) {
        return (tiles, count) -> {
            int voxels = patch.voxels();
            float[] probabilities = new float[count * 2 * voxels];
            for (int tile = 0; tile < count; tile++) {
                for (int i = 0; i < voxels; i++) {
                    boolean bright = tiles[tile * channels * voxels + i] > 0;
                    probabilities[tile * 2 * voxels + i] = bright ? 0.2f : 0.8f;
                    probabilities[(tile * 2 + 1) * voxels + i] = bright ? 0.8f : 0.2f;
                }
            }
            return probabilities;
        };
    }

    private static void assertFindsTheBrightHalf(Grid grid, Patch patch, int channels) {
        Volume image = Scans.numbered(grid, channels);
        TiledSegmentation segmentation =
                new TiledSegmentation(LABELS, patch, 3, STANDARD, brighterThanMean(patch, channels));
        Mask found = segmentation.segment(image, () -> false);
        assertSame(grid, found.grid());
        int voxels = (int) grid.extent().voxels();
        for (int i = 0; i < voxels; i++) {
            assertEquals(2 * i > voxels - 1 ? 40 : 0, found.at(i), "voxel " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8})
    void labelsLieWhereTheyBelongInStoredOrder(int depth) {
        assertFindsTheBrightHalf(Scans.ras(11, 9, 6), new Patch(4, 4, depth), 1);
        assertFindsTheBrightHalf(Scans.sil(6, 11, 9), new Patch(4, 4, depth), 1);
        assertFindsTheBrightHalf(Scans.sil(6, 3, 2), new Patch(8, 8, depth), 2);
    }

    @Test
    void theNetworkSeesNoMoreTilesAtOnceThanTheBatch() {
        List<Integer> counts = new ArrayList<>();
        Patch patch = new Patch(4, 4, 1);
        TileNetwork network = brighterThanMean(patch, 1);
        TiledSegmentation segmentation = new TiledSegmentation(LABELS, patch, 3, STANDARD, (tiles, count) -> {
            counts.add(count);
            return network.probabilities(tiles, count);
        });
        segmentation.segment(Scans.numbered(Scans.ras(4, 4, 7), 1), () -> false);
        assertEquals(List.of(3, 3, 1), counts);
    }

    @Test
    void stopsWhenCancelled() {
        Patch patch = new Patch(4, 4, 1);
        List<Integer> asked = new ArrayList<>();
        TiledSegmentation segmentation = new TiledSegmentation(LABELS, patch, 1, STANDARD, brighterThanMean(patch, 1));
        assertThrows(
                CancellationException.class,
                () -> segmentation.segment(Scans.numbered(Scans.ras(4, 4, 7), 1), () -> {
                    asked.add(1);
                    return asked.size() > 2;
                }));
        assertEquals(3, asked.size());
    }

    @Test
    void anImageThatIsNotFiniteIsRefused() {
        Patch patch = new Patch(2, 2, 1);
        Volume image = Volume.of(Scans.ras(2, 2, 1), new float[] {1, 2, Float.POSITIVE_INFINITY, 3});
        TiledSegmentation segmentation = new TiledSegmentation(LABELS, patch, 1, STANDARD, brighterThanMean(patch, 1));
        String message = assertThrows(IllegalArgumentException.class, () -> segmentation.segment(image, () -> false))
                .getMessage();
        assertTrue(message.contains("(0, 1, 0)") && message.contains("Infinity"), message);
    }

    /** A network that says something else at every voxel and in every neighbourhood. */
    private static float[] uneven(float[] tiles, int count, int voxels) {
        float[] probabilities = new float[count * 2 * voxels];
        for (int i = 0; i < count * voxels; i++) {
            float bright = (float) (0.5 + 0.5 * Math.sin(3 * tiles[i] + i % voxels));
            probabilities[i / voxels * 2 * voxels + i % voxels] = 1 - bright;
            probabilities[(i / voxels * 2 + 1) * voxels + i % voxels] = bright;
        }
        return probabilities;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 100})
    void neitherBatchNorSettlingChangesTheLabels(int batch) {
        Patch patch = new Patch(4, 6, 4);
        Volume image = Scans.numbered(Scans.ras(9, 8, 13), 1);
        TileNetwork network = (tiles, count) -> uneven(tiles, count, patch.voxels());
        Mask found = new TiledSegmentation(LABELS, patch, batch, new PredictionSpec(0.6, false), network)
                .segment(image, () -> false);
        SlidingWindow window = SlidingWindow.over(image.grid().extent(), patch, 0.6);
        float[] voxels = Normalisation.zScores(image, Reorientation.toCanonical(image.grid()), "image");
        byte[] expected = SlowScores.classes(window, 2, window.tiles(), tile -> {
            float[] cut = new float[patch.voxels()];
            window.cut(voxels, 1, tile, cut, 0);
            return network.probabilities(cut, 1);
        });
        for (int i = 0; i < expected.length; i++) {
            assertEquals(40 * expected[i], found.at(i), "voxel " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void withMirrorImagesAMirroredImageHasMirroredLabels(int depth) {
        Patch patch = new Patch(6, 4, depth);
        Grid grid = Scans.ras(6, 4, 6);
        Random random = new Random(1);
        float[] values = new float[144];
        float[] mirrored = new float[144];
        for (int i = 0; i < 144; i++) {
            values[i] = random.nextFloat();
            mirrored[mirrored(i)] = values[i];
        }
        TileNetwork network = (tiles, count) -> uneven(tiles, count, patch.voxels());
        TiledSegmentation segmentation =
                new TiledSegmentation(LABELS, patch, 2, new PredictionSpec(0.5, true), network);
        Mask straight = segmentation.segment(Volume.of(grid, values), () -> false);
        Mask turned = segmentation.segment(Volume.of(grid, mirrored), () -> false);
        assertEquals(Set.of(40), straight.labels());
        for (int i = 0; i < 144; i++) {
            assertEquals(straight.at(i), turned.at(mirrored(i)), "voxel " + i);
        }
    }

    /** The voxel of a volume of 6 x 4 x 6 mirrored along x and y. */
    private static int mirrored(int i) {
        return 5 - i % 6 + 6 * (3 - i / 6 % 4) + i / 24 * 24;
    }
}
