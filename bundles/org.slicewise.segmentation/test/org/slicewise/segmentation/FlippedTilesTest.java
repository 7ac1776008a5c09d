// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlippedTilesTest {

    private static final int COUNT = 2;

    private static float[] noise(int length) {
        Random random = new Random(1);
        float[] noise = new float[length];
        for (int i = 0; i < length; i++) {
            noise[i] = random.nextFloat();
        }
        return noise;
    }

    private static int mirrored(Patch patch, int i, boolean x, boolean y, boolean z) {
        int atX = i % patch.x();
        int atY = i / patch.x() % patch.y();
        int atZ = i / patch.x() / patch.y();
        return ((z ? patch.z() - 1 - atZ : atZ) * patch.y() + (y ? patch.y() - 1 - atY : atY)) * patch.x()
                + (x ? patch.x() - 1 - atX : atX);
    }

    private static float[] mirrored(Patch patch, float[] blocks, boolean x, boolean y, boolean z) {
        float[] mirrored = new float[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            int start = i / patch.voxels() * patch.voxels();
            mirrored[start + mirrored(patch, i - start, x, y, z)] = blocks[i];
        }
        return mirrored;
    }

    /** Two classes from one channel; depends on where a voxel is in its tile. */
    private static TileNetwork uneven(Patch patch) {
        return (tiles, count) -> {
            float[] probabilities = new float[count * 2 * patch.voxels()];
            for (int i = 0; i < tiles.length; i++) {
                int at = i % patch.voxels();
                float one = (float) (0.5 + 0.5 * Math.sin(5 * tiles[i] + at));
                probabilities[i / patch.voxels() * 2 * patch.voxels() + at] = one;
                probabilities[(i / patch.voxels() * 2 + 1) * patch.voxels() + at] = 1 - one;
            }
            return probabilities;
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aMirroredTileGivesTheMirroredProbabilitiesExactly(int depth) {
        Patch patch = new Patch(4, 5, depth);
        TileNetwork network = new FlippedTiles(uneven(patch), patch);
        float[] tiles = noise(COUNT * patch.voxels());
        float[] straight = network.probabilities(tiles, COUNT);
        for (boolean x : new boolean[] {false, true}) {
            for (boolean y : new boolean[] {false, true}) {
                boolean z = x != y;
                float[] found = network.probabilities(mirrored(patch, tiles, x, y, z), COUNT);
                assertArrayEquals(mirrored(patch, straight, x, y, z), found);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void isTheMeanOverAllMirrorImages(int depth) {
        Patch patch = new Patch(3, 2, depth);
        float[] tile = noise(patch.voxels());
        List<float[]> all = new ArrayList<>();
        for (int flip = 0; flip < (depth == 1 ? 4 : 8); flip++) {
            boolean x = flip % 2 == 1;
            boolean y = flip / 2 % 2 == 1;
            boolean z = flip >= 4;
            all.add(mirrored(patch, uneven(patch).probabilities(mirrored(patch, tile, x, y, z), 1), x, y, z));
        }
        float[] found = new FlippedTiles(uneven(patch), patch).probabilities(tile, 1);
        for (int i = 0; i < found.length; i++) {
            int at = i;
            double mean = all.stream().mapToDouble(one -> one[at]).average().orElseThrow();
            assertEquals(mean, found[i], 1e-6);
        }
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        Patch patch = new Patch(2, 2, 1);
        TileNetwork network = new FlippedTiles((tiles, count) -> new float[] {0, 1, Float.NaN, 0}, patch);
        assertThrows(IllegalArgumentException.class, () -> network.probabilities(new float[4], 1));
    }
}
