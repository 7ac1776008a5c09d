// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

/** A trained network as a function from tiles to class probabilities. */
@FunctionalInterface
public interface TileNetwork {

    /**
     * The probability of each class at each voxel of each tile.
     *
     * @param tiles normalised voxels, {@code [count][channel][z][y][x]}
     * @param count number of tiles
     * @return {@code [count][class][z][y][x]}, each from 0 to 1
     */
    float[] probabilities(float[] tiles, int count);
}
