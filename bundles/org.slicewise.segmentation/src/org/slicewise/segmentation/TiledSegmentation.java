// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Reorientation;
import org.slicewise.volume.Volume;

/**
 * Labels a volume with a network that sees one patch at a time: to canonical order, normalised, tile by tile from foot to
 * head, and back to the volume's own order.
 *
 * <p>Takes 4 bytes for each voxel and channel of the image, at most 3 for each voxel of the mask, and what
 * {@link TileScores} says.
 *
 * @param labels the labels of the network's classes
 * @param patch the patch the network is given, all sides given
 * @param batch how many tiles the network is given at once
 * @param prediction overlap and mirror images
 * @param network the network
 */
public record TiledSegmentation(
        LabelNames labels, Patch patch, int batch, PredictionSpec prediction, TileNetwork network) {

    /**
     * The label of every voxel, on the image's own grid.
     *
     * @param cancelled asked before every batch of tiles
     * @throws IllegalArgumentException if a voxel is not finite, or the network gives something else than probabilities
     * @throws CancellationException if {@code cancelled} said so
     */
    public Mask segment(Volume image, BooleanSupplier cancelled) {
        Reorientation reorientation = Reorientation.toCanonical(image.grid());
        TileScores scores = scores(image, reorientation, cancelled);
        return reorientation.revert(scores.mask(reorientation.target(), labels));
    }

    private TileScores scores(Volume image, Reorientation reorientation, BooleanSupplier cancelled) {
        float[] voxels = Normalisation.zScores(image, reorientation, "image to segment");
        SlidingWindow window = SlidingWindow.over(reorientation.target().extent(), patch, prediction.overlap());
        TileScores scores = window.scores(labels.classes());
        TileNetwork asked = prediction.isFlipped() ? new FlippedTiles(network, patch) : network;
        List<Tile> tiles = window.tiles();
        for (int from = 0; from < tiles.size(); from += batch) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The segmentation was cancelled.");
            }
            List<Tile> together = tiles.subList(from, Math.min(tiles.size(), from + batch));
            float[] images = cut(window, voxels, image.channels(), together);
            float[] probabilities = asked.probabilities(images, together.size());
            for (int i = 0; i < together.size(); i++) {
                scores.add(together.get(i), probabilities, i * labels.classes() * patch.voxels());
            }
        }
        return scores;
    }

    private float[] cut(SlidingWindow window, float[] voxels, int channels, List<Tile> tiles) {
        float[] images = new float[tiles.size() * channels * patch.voxels()];
        for (int i = 0; i < tiles.size(); i++) {
            window.cut(voxels, channels, tiles.get(i), images, i * channels * patch.voxels());
        }
        return images;
    }
}
