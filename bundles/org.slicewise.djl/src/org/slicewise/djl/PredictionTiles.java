// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Reorientation;

/**
 * What a network is given at once when it segments.
 *
 * @param patch sides of a tile in canonical voxels
 * @param batch tiles at once
 */
record PredictionTiles(Patch patch, int batch) {

    /** The network may take about this much besides its weights. */
    private static final long MOST_BYTES = 512L << 20;

    /** More at once are not faster, and leave the processor's caches. */
    private static final int MOST_TILES = 16;

    /** Whole slices or the whole volume if the memory and the network allow it, tiles of the trained patch otherwise. */
    static PredictionTiles of(Grid grid, TrainingSpec spec, NetworkPlan plan) {
        Patch trained = spec.patch();
        Patch whole = plan.isFixed() ? trained : whole(grid, trained, Networks.step(spec.network()));
        Patch patch = whole.equals(trained) || bytes(plan, 1, whole) <= MOST_BYTES ? whole : trained;
        long one = bytes(plan, 1, patch);
        long another = Math.max(1, bytes(plan, 2, patch) - one);
        return new PredictionTiles(patch, (int) Math.max(1, Math.min(MOST_TILES, 1 + (MOST_BYTES - one) / another)));
    }

    /**
     * At least the trained patch, in the middle of which smaller images lay in training: a network that never saw an
     * edge where the image ends loses a tenth of its IoU there.
     */
    private static Patch whole(Grid grid, Patch trained, int step) {
        Extent extent = Reorientation.toCanonical(grid).target().extent();
        return new Patch(
                covering(trained.x(), extent.x(), step),
                covering(trained.y(), extent.y(), step),
                trained.isFlat() ? 1 : covering(trained.z(), extent.z(), step));
    }

    private static int covering(int trained, int side, int step) {
        return Math.max(trained, (side + step - 1) / step * step);
    }

    private static long bytes(NetworkPlan plan, int batch, Patch patch) {
        Footprint footprint = Footprint.of(plan, batch, patch);
        return footprint.predicting() - footprint.parameters();
    }
}
