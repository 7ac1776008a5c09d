// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import org.slicewise.volume.settings.Checked;

/**
 * How a trained network is used on an image.
 *
 * @param overlap the least part of a tile's side that it shares with the next tile, from 0 to 0.9; without effect where
 *     one tile covers the image
 * @param isFlipped true to take the mean over the image and its mirror images along every axis the network sees: 4 times
 *     the work in 2D, 8 times in 3D
 */
public record PredictionSpec(double overlap, boolean isFlipped) {

    public PredictionSpec {
        Checked.within("overlap", overlap, 0, 0.9);
    }

    /** Tiles that overlap by half, as they are. */
    public static PredictionSpec standard() {
        return new PredictionSpec(0.5, false);
    }
}
