// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Arrays;

/**
 * The places of patches along one axis, overlapping by at least a part of their length, and their weights, which add up to 1 at every voxel.
 *
 * <p>The weight before this balance is a Gaussian around the patch's middle with a deviation of an eighth of the patch.
 * As places and weights of a volume are products of those of its axes, balanced axes make a balanced volume.
 */
final class TileAxis {

    private final int[] origins;
    private final float[][] weights;

    /**
     * The places along an axis.
     *
     * @param overlap the least part of a patch that the next one covers too, from 0 to below 1
     */
    TileAxis(int length, int window, double overlap) {
        this.origins = origins(length, window, overlap);
        this.weights = new float[origins.length][];
        double[] sums = new double[length];
        for (int origin : origins) {
            for (int i = Math.max(0, -origin); i < Math.min(window, length - origin); i++) {
                sums[origin + i] += gaussian(i, window);
            }
        }
        for (int tile = 0; tile < origins.length; tile++) {
            weights[tile] = new float[window];
            int origin = origins[tile];
            for (int i = Math.max(0, -origin); i < Math.min(window, length - origin); i++) {
                weights[tile][i] = (float) (gaussian(i, window) / sums[origin + i]);
            }
        }
    }

    private static int[] origins(int length, int window, double overlap) {
        if (length <= window) {
            return new int[] {PatchWindow.centred(length, window)};
        }
        int step = (int) Math.max(1, window * (1 - overlap));
        int tiles = (length - window + step - 1) / step + 1;
        int[] origins = new int[tiles];
        for (int i = 0; i < tiles; i++) {
            origins[i] = (int) ((long) i * (length - window) / (tiles - 1));
        }
        return origins;
    }

    private static double gaussian(int index, int window) {
        double deviations = (index - (window - 1) / 2.0) / (window / 8.0);
        return Math.exp(-0.5 * deviations * deviations);
    }

    /** Where patches begin, ascending. */
    int[] origins() {
        return origins;
    }

    /** The weights of the patch that begins at an origin, one for each of its voxels; 0 outside of the volume. */
    float[] weightsAt(int origin) {
        int tile = Arrays.binarySearch(origins, origin);
        if (tile < 0) {
            throw new IllegalArgumentException(
                    "No tile begins at %d; they begin at %s.".formatted(origin, Arrays.toString(origins)));
        }
        return weights[tile];
    }
}
