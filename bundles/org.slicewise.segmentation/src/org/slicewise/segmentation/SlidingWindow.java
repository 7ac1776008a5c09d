// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.ArrayList;
import java.util.List;
import org.slicewise.volume.Extent;

/**
 * Covers a volume with patches that overlap along every axis on which there are several.
 *
 * <p>A volume shorter than the patch is padded with 0 around its middle, as in training. With a flat patch every slice
 * is covered for itself.
 */
final class SlidingWindow {

    private final Extent extent;
    private final Patch patch;
    private final TileAxis alongX;
    private final TileAxis alongY;
    private final TileAxis alongZ;

    private SlidingWindow(Extent extent, Patch patch, double overlap) {
        this.extent = extent;
        this.patch = patch;
        this.alongX = new TileAxis(extent.x(), patch.x(), overlap);
        this.alongY = new TileAxis(extent.y(), patch.y(), overlap);
        this.alongZ = new TileAxis(extent.z(), patch.z(), overlap);
    }

    /**
     * The tiles of a patch over a volume in canonical order.
     *
     * @param overlap the least part of a patch's side that it shares with the next one, from 0 to below 1
     * @throws IllegalArgumentException if a side of the patch is still to be chosen
     */
    static SlidingWindow over(Extent extent, Patch patch, double overlap) {
        if (!patch.isGiven()) {
            throw new IllegalArgumentException(
                    "Tiles need a patch whose sides are all given, but it is %s.".formatted(patch));
        }
        return new SlidingWindow(extent, patch, overlap);
    }

    /** The extent of the volume. */
    Extent extent() {
        return extent;
    }

    /** The patch every tile has. */
    Patch patch() {
        return patch;
    }

    /** All tiles from foot to head, those along x following each other. */
    List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        for (int z : alongZ.origins()) {
            for (int y : alongY.origins()) {
                for (int x : alongX.origins()) {
                    tiles.add(new Tile(x, y, z));
                }
            }
        }
        return tiles;
    }

    /**
     * Copies a tile of all channels, {@code [channel][z][y][x]}, with 0 where it reaches out of the volume.
     *
     * @param voxels the volume, channel slowest
     * @param into receives {@code channels * patch.voxels()} values from index {@code at} on
     */
    void cut(float[] voxels, int channels, Tile tile, float[] into, int at) {
        PatchWindow window = window(tile);
        int volume = Math.toIntExact(extent.voxels());
        for (int channel = 0; channel < channels; channel++) {
            window.copy(voxels, channel * volume, into, at + channel * patch.voxels());
        }
    }

    /** An empty sum of class probabilities over this window's tiles. */
    TileScores scores(int classes) {
        return new TileScores(this, classes);
    }

    PatchWindow window(Tile tile) {
        return new PatchWindow(extent, patch, tile.x(), tile.y(), tile.z());
    }

    /** The weight of a tile's voxel is the product of those at its x, y and z. */
    TileWeights weights(Tile tile) {
        return new TileWeights(alongX.weightsAt(tile.x()), alongY.weightsAt(tile.y()), alongZ.weightsAt(tile.z()));
    }
}
