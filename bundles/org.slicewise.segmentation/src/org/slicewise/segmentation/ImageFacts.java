// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.ArrayList;
import java.util.List;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.settings.Checked;

/**
 * What augmentations must know of the image that a patch was cut from.
 *
 * @param spacing distance of the voxels along the axes of the patch, in millimetres
 * @param lowest the lowest normalised voxel of each channel of the whole image; what turns in from outside has it
 */
public record ImageFacts(Spacing spacing, List<Float> lowest) {

    public ImageFacts {
        lowest = List.copyOf(lowest);
        Checked.within("number of channels", lowest.size(), 1, Integer.MAX_VALUE);
    }

    /** The facts of voxels that lie one channel after the other. */
    static ImageFacts of(Spacing spacing, int channels, float[] voxels) {
        int length = voxels.length / channels;
        List<Float> lowest = new ArrayList<>();
        for (int channel = 0; channel < channels; channel++) {
            float least = Float.POSITIVE_INFINITY;
            for (int i = channel * length; i < (channel + 1) * length; i++) {
                least = Math.min(least, voxels[i]);
            }
            lowest.add(least);
        }
        return new ImageFacts(spacing, lowest);
    }

    /** The number of channels of the image. */
    public int channels() {
        return lowest.size();
    }
}
