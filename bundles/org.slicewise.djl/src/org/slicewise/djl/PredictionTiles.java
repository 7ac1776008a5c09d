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

    /** The largest tensor within the network may take about this much. */
    private static final long LARGEST_BYTES = 256L << 20;

    /** What is counted for the channels of a network at full resolution. */
    private static final int CHANNELS = 32;

    /** More slices at once are not faster, and leave the processor's caches. */
    private static final int MOST_SLICES = 16;

    /** Whole slices or the whole volume if the memory allows it, tiles of the trained patch otherwise. */
    static PredictionTiles of(Grid grid, TrainingSpec spec) {
        Patch whole = whole(Reorientation.toCanonical(grid).target().extent(), spec);
        Patch patch = bytes(whole, spec) <= LARGEST_BYTES ? whole : spec.patch();
        long fitting = patch.isFlat() ? LARGEST_BYTES / bytes(patch, spec) : 1;
        return new PredictionTiles(patch, (int) Math.max(1, Math.min(MOST_SLICES, fitting)));
    }

    /**
     * At least the trained patch, in the middle of which smaller images lay in training: a network that never saw an
     * edge where the image ends loses a tenth of its IoU there.
     */
    private static Patch whole(Extent extent, TrainingSpec spec) {
        int step = Networks.step(spec.network());
        Patch trained = spec.patch();
        return new Patch(
                covering(trained.x(), extent.x(), step),
                covering(trained.y(), extent.y(), step),
                spec.is2d() ? 1 : covering(trained.z(), extent.z(), step));
    }

    private static int covering(int trained, int side, int step) {
        return Math.max(trained, (side + step - 1) / step * step);
    }

    /** U-Nets have at most four times their first channels at full resolution, where levels are joined. */
    private static long bytes(Patch patch, TrainingSpec spec) {
        return 4L * Float.BYTES * CHANNELS * patch.x() * patch.y() * patch.z();
    }
}
