// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slicewise.volume.WorkMonitor;

/** A way to describe what axial slices look like, fitted to all images at once and without any mask. */
public interface FeatureMaker {

    /** The name by which settings and files know it. */
    String name();

    /** One sentence for users. */
    String description();

    /**
     * A vector for each axial slice of each image, in storage order, of the same length for all.
     *
     * <p>The same images and seed give the same vectors, in whatever order the images come.
     *
     * @param cases at least one, no two with the same id
     * @return by the id of the case
     * @throws java.util.concurrent.CancellationException if the monitor throws it
     */
    Map<String, SliceFeatures> make(List<ImageCase> cases, long seed, WorkMonitor monitor) throws IOException;
}
