// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import org.slicewise.volume.Extent;
import org.slicewise.volume.Reorientation;
import org.slicewise.volume.Volume;
import org.slicewise.volume.preprocess.FloatBlocks;
import org.slicewise.volume.preprocess.Moments;
import org.slicewise.volume.preprocess.OrderStatistic;

/**
 * Brings every channel of every volume to mean 0 and standard deviation 1, after clipping at the 0.5th and 99.5th
 * percentile of the channel.
 *
 * <p>Where so much of a channel is constant that clipping would leave nothing, it is not clipped. A constant channel
 * becomes 0.
 */
final class Normalisation {

    private static final double LOW_PERCENT = 0.5;
    private static final double HIGH_PERCENT = 99.5;

    private Normalisation() {}

    /**
     * The normalised voxels of a volume in canonical order, in a new array, channel slowest, x fastest.
     *
     * @param canonical the way from the volume's grid to canonical order
     * @param caseId names the volume in errors
     * @throws IllegalArgumentException if a voxel is not a finite number
     */
    static float[] zScores(Volume image, Reorientation canonical, String caseId) {
        float[] values = canonical.values(image);
        int voxels = values.length / image.channels();
        for (int channel = 0; channel < image.channels(); channel++) {
            requireFinite(values, channel, canonical.target().extent(), caseId);
            normalise(values, channel * voxels, (channel + 1) * voxels);
        }
        return values;
    }

    private static void requireFinite(float[] values, int channel, Extent extent, String caseId) {
        int voxels = Math.toIntExact(extent.voxels());
        for (int i = 0; i < voxels; i++) {
            float value = values[channel * voxels + i];
            if (!Float.isFinite(value)) {
                int row = i / extent.x();
                String voxel = "(%d, %d, %d)".formatted(i % extent.x(), row % extent.y(), row / extent.y());
                throw new IllegalArgumentException(
                        "Case \"%s\": voxel %s of channel %d is %s; replace it by a finite number to use the image."
                                .formatted(caseId, voxel, channel, value));
            }
        }
    }

    private static void normalise(float[] values, int from, int to) {
        FloatBlocks channel = FloatBlocks.of(values, from, to);
        double[] bounds = OrderStatistic.percentiles(channel, to - from, LOW_PERCENT, HIGH_PERCENT);
        if (bounds[0] < bounds[1]) {
            for (int i = from; i < to; i++) {
                values[i] = (float) Math.max(bounds[0], Math.min(bounds[1], values[i]));
            }
        }
        Moments moments = Moments.of(channel, to - from);
        double scale = moments.scale();
        for (int i = from; i < to; i++) {
            values[i] = (float) ((values[i] - moments.mean()) * scale);
        }
    }
}
