// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;

/**
 * The weighted mean of class probabilities over overlapping tiles.
 *
 * <p>Means are kept as whole numbers of {@code 2^-30}, so they do not depend on the order of the tiles. Takes 4 bytes
 * for each voxel and class.
 */
public final class TileScores {

    private static final float ONE = 1 << 30;
    private static final float LARGEST = 1.0001f;

    private final SlidingWindow tiles;
    private final int[][] sums;

    TileScores(SlidingWindow tiles, int classes) {
        this.tiles = tiles;
        this.sums = new int[classes][Math.toIntExact(tiles.extent().voxels())];
    }

    /**
     * Adds what a network says of a tile; every tile is to be added once.
     *
     * @param probabilities {@code [class][z][y][x]} of the patch from index {@code at} on, each from 0 to 1
     * @throws IllegalArgumentException if a probability is not one
     */
    public void add(Tile tile, float[] probabilities, int at) {
        TileWeights weights = tiles.weights(tile);
        PatchWindow window = tiles.window(tile);
        int patch = tiles.patch().voxels();
        for (int c = 0; c < sums.length; c++) {
            int[] sum = sums[c];
            int from = at + c * patch;
            window.forEachRow((inVolume, inPatch, length) ->
                    addRow(sum, inVolume, probabilities, from + inPatch, length, weights, inPatch));
        }
    }

    private static void addRow(
            int[] sum, int inVolume, float[] probabilities, int from, int length, TileWeights weights, int inPatch) {
        float row = weights.ofRow(inPatch) * ONE;
        int x = inPatch % weights.x().length;
        for (int i = 0; i < length; i++) {
            float probability = probabilities[from + i];
            if (!(probability >= 0 && probability <= LARGEST)) {
                throw new IllegalArgumentException(
                        ("The network gave %s where a probability from 0 to 1 is needed; if it is not a number, the"
                                        + " training diverged: train again with a lower learning rate.")
                                .formatted(probability));
            }
            sum[inVolume + i] += (int) (row * weights.x()[x + i] * probability);
        }
    }

    /** The most probable class of every voxel; the lowest one where several are. */
    public int[] classes() {
        int[] best = new int[sums[0].length];
        for (int c = 1; c < sums.length; c++) {
            for (int i = 0; i < best.length; i++) {
                if (sums[c][i] > sums[best[i]][i]) {
                    best[i] = c;
                }
            }
        }
        return best;
    }

    /**
     * The label of the most probable class of every voxel.
     *
     * @param grid a grid of the window's extent
     */
    public Mask mask(Grid grid, LabelNames labels) {
        requireExtent(grid.extent());
        int[] classes = classes();
        List<Integer> labelOf = labels.labels();
        short[] values = new short[classes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = labelOf.get(classes[i]).shortValue();
        }
        return Mask.of(grid, values);
    }

    private void requireExtent(Extent extent) {
        if (!extent.equals(tiles.extent())) {
            throw new IllegalArgumentException(
                    "The tiles cover %s voxels, but the grid has %s.".formatted(tiles.extent(), extent));
        }
    }
}
