// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Arrays;
import java.util.List;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;

/**
 * The weighted mean of class probabilities over overlapping tiles that come from foot to head.
 *
 * <p>Means are kept as whole numbers of {@code 2^-30}, so they do not depend on the order of the tiles of a height. A slice
 * below all tiles that are to come is settled: its classes are kept, and the memory of its means is used for slices above.
 * Takes 4 bytes for each class and voxel of as many slices as the patch is high, and 1 byte for each voxel of the volume.
 */
final class TileScores {

    private static final float ONE = 1 << 30;
    private static final float LARGEST = 1.0001f;

    private final SlidingWindow tiles;
    private final int plane;
    private final int height;
    private final int[][] sums;
    private final byte[] classes;
    private int settled;

    TileScores(SlidingWindow tiles, int classes) {
        Extent extent = tiles.extent();
        this.tiles = tiles;
        this.plane = extent.x() * extent.y();
        this.height = Math.min(extent.z(), tiles.patch().z());
        this.sums = new int[classes][height * plane];
        this.classes = new byte[Math.toIntExact(extent.voxels())];
    }

    /**
     * Adds what a network says of a tile; every tile is to be added once, and none after one that begins higher.
     *
     * @param probabilities {@code [class][z][y][x]} of the patch from index {@code at} on, each from 0 to 1
     * @throws IllegalArgumentException if a probability is not one, or the tile begins below a settled slice
     */
    void add(Tile tile, float[] probabilities, int at) {
        TileWeights weights = tiles.weights(tile);
        settle(Math.max(0, tile.z()));
        PatchWindow window = tiles.window(tile);
        int patch = tiles.patch().voxels();
        for (int c = 0; c < sums.length; c++) {
            int[] sum = sums[c];
            int from = at + c * patch;
            window.forEachRow((inVolume, inPatch, length) ->
                    addRow(sum, kept(inVolume), probabilities, from + inPatch, length, weights, inPatch));
        }
    }

    /** Where the means of a voxel are kept: slices take turns. */
    private int kept(int inVolume) {
        int slice = inVolume / plane;
        return inVolume + (slice % height - slice) * plane;
    }

    private static void addRow(
            int[] sum, int inSums, float[] probabilities, int from, int length, TileWeights weights, int inPatch) {
        float row = weights.ofRow(inPatch) * ONE;
        int x = inPatch % weights.x().length;
        for (int i = 0; i < length; i++) {
            float probability = probabilities[from + i];
            requireProbability(probability);
            sum[inSums + i] += (int) (row * weights.x()[x + i] * probability);
        }
    }

    static void requireProbability(float probability) {
        if (!(probability >= 0 && probability <= LARGEST)) {
            throw new IllegalArgumentException(
                    ("The network gave %s where a probability from 0 to 1 is needed; if it is not a number, the"
                                    + " training diverged: train again with a lower learning rate.")
                            .formatted(probability));
        }
    }

    /** Keeps the classes of all slices below one, and makes room for as many above. */
    private void settle(int slice) {
        if (slice < settled) {
            throw new IllegalArgumentException(
                    "Tiles come from foot to head, but one begins at slice %d after another began at %d."
                            .formatted(slice, settled));
        }
        for (; settled < slice; settled++) {
            int from = settled % height * plane;
            keepBest(from, settled * plane);
            for (int[] sum : sums) {
                Arrays.fill(sum, from, from + plane, 0);
            }
        }
    }

    private void keepBest(int inSums, int inVolume) {
        for (int i = 0; i < plane; i++) {
            int best = 0;
            for (int c = 1; c < sums.length; c++) {
                best = sums[c][inSums + i] > sums[best][inSums + i] ? c : best;
            }
            classes[inVolume + i] = (byte) best;
        }
    }

    /**
     * The most probable class of every voxel as an unsigned byte, the lowest one where several are; no tile can be added
     * afterwards.
     */
    byte[] classes() {
        settle(tiles.extent().z());
        return classes;
    }

    /**
     * The label of the most probable class of every voxel; no tile can be added afterwards.
     *
     * @param grid a grid of the window's extent
     */
    Mask mask(Grid grid, LabelNames labels) {
        requireExtent(grid.extent());
        List<Integer> labelOf = labels.labels();
        return Mask.of(grid, classes()).relabelled(labelOf::get);
    }

    private void requireExtent(Extent extent) {
        if (!extent.equals(tiles.extent())) {
            throw new IllegalArgumentException(
                    "The tiles cover %s voxels, but the grid has %s.".formatted(tiles.extent(), extent));
        }
    }
}
