// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;

/** A trained network that labels volumes; holds memory of its framework until it is closed. */
public interface Segmenter extends AutoCloseable {

    /** The specification it was trained by, with the patch that was really used. */
    TrainingSpec spec();

    /** The labels it gives. */
    LabelNames labels();

    /** The labels of all voxels in the standard way; see {@link #segment(Volume, PredictionSpec, BooleanSupplier)}. */
    default Mask segment(Volume image, BooleanSupplier cancelled) throws CancellationException {
        return segment(image, PredictionSpec.standard(), cancelled);
    }

    /**
     * The labels of all voxels, on the image's own grid and in its stored order.
     *
     * @param image as many channels as the segmenter was trained on
     * @param prediction overlap and mirror images
     * @param cancelled asked between tiles
     * @throws IllegalArgumentException if the number of channels differs, or a voxel is not finite
     * @throws CancellationException if {@code cancelled} said so
     */
    Mask segment(Volume image, PredictionSpec prediction, BooleanSupplier cancelled) throws CancellationException;

    /** Writes the segmenter to a file that replaces an older one only when it is complete. */
    void save(Path file) throws IOException;

    @Override
    void close();
}
