// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slicewise.volume.WorkMonitor;

/**
 * The 32 principal components of the {@link SlicePictures} of all slices; fitted to at most 4096 of them, spread evenly
 * over all volumes. Nothing is random, so the seed has no part.
 */
final class PcaFeatures implements FeatureMaker {

    private static final int MOST_PICTURES = 4096;

    @Override
    public String name() {
        return "pca";
    }

    @Override
    public String description() {
        return "Principal components of small pictures of the slices: seconds, no training.";
    }

    @Override
    public Map<String, SliceFeatures> make(List<ImageCase> cases, long seed, WorkMonitor monitor) throws IOException {
        PictureSet set = PictureSet.of(cases, 1);
        PrincipalAxes axes =
                PrincipalAxes.of(set.selection(MOST_PICTURES, monitor), ReducedFeatures.DIMENSIONS, monitor);
        return set.describe(pictures -> axes.project(pictures.values(), pictures.count()), monitor);
    }
}
