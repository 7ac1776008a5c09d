// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.function.Function;
import org.slicewise.volume.Extent;

/** The weighted mean over tiles as its definition says, with sums for every voxel of the volume. */
final class SlowScores {

    private SlowScores() {}

    /** The most probable class of every voxel; {@code network} gives the probabilities of a tile. */
    static byte[] classes(SlidingWindow window, int classes, List<Tile> tiles, Function<Tile, float[]> network) {
        Extent extent = window.extent();
        Patch patch = window.patch();
        int[][] sums = new int[(int) extent.voxels()][classes];
        for (Tile tile : tiles) {
            float[] probabilities = network.apply(tile);
            TileWeights weights = window.weights(tile);
            for (int i = 0; i < patch.voxels(); i++) {
                int x = i % patch.x();
                int y = i / patch.x() % patch.y();
                int z = i / patch.x() / patch.y();
                if (isInside(tile.x() + x, extent.x())
                        && isInside(tile.y() + y, extent.y())
                        && isInside(tile.z() + z, extent.z())) {
                    float row = weights.y()[y] * weights.z()[z] * (1 << 30);
                    int[] sum = sums[(int) extent.index(tile.x() + x, tile.y() + y, tile.z() + z)];
                    for (int c = 0; c < classes; c++) {
                        sum[c] += (int) (row * weights.x()[x] * probabilities[c * patch.voxels() + i]);
                    }
                }
            }
        }
        return best(sums);
    }

    private static boolean isInside(int index, int length) {
        return index >= 0 && index < length;
    }

    private static byte[] best(int[][] sums) {
        byte[] best = new byte[sums.length];
        for (int i = 0; i < best.length; i++) {
            for (int c = 1; c < sums[i].length; c++) {
                best[i] = sums[i][c] > sums[i][best[i]] ? (byte) c : best[i];
            }
        }
        return best;
    }
}
