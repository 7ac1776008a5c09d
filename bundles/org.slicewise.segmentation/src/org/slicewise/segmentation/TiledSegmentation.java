// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Reorientation;
import org.slicewise.volume.Volume;

/**
 * Labels a volume with a network that sees one patch at a time: to canonical order, normalised, tile by tile, and
 * back to the volume's own order.
 *
 * @param labels the labels of the network's classes
 * @param patch the patch the network was trained on, all sides given
 * @param batch how many tiles the network is given at once
 * @param network the network
 */
public record TiledSegmentation(LabelNames labels, Patch patch, int batch, TileNetwork network) {

    /**
     * The label of every voxel, on the image's own grid.
     *
     * @param cancelled asked before every batch of tiles
     * @throws IllegalArgumentException if a voxel is not finite, or the network gives something else than probabilities
     * @throws CancellationException if {@code cancelled} said so
     */
    public Mask segment(Volume image, BooleanSupplier cancelled) {
        Reorientation reorientation = Reorientation.toCanonical(image.grid());
        float[] voxels = Normalisation.zScores(reorientation.apply(image), "image to segment");
        SlidingWindow window = SlidingWindow.over(reorientation.target().extent(), patch);
        TileScores scores = window.scores(labels.classes());
        List<Tile> tiles = window.tiles();
        for (int from = 0; from < tiles.size(); from += batch) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The segmentation was cancelled.");
            }
            add(scores, window, voxels, image.channels(), tiles.subList(from, Math.min(tiles.size(), from + batch)));
        }
        return reorientation.revert(scores.mask(reorientation.target(), labels));
    }

    private void add(TileScores scores, SlidingWindow window, float[] voxels, int channels, List<Tile> tiles) {
        float[] images = new float[tiles.size() * channels * patch.voxels()];
        for (int i = 0; i < tiles.size(); i++) {
            window.cut(voxels, channels, tiles.get(i), images, i * channels * patch.voxels());
        }
        float[] probabilities = network.probabilities(images, tiles.size());
        for (int i = 0; i < tiles.size(); i++) {
            scores.add(tiles.get(i), probabilities, i * labels.classes() * patch.voxels());
        }
    }
}
