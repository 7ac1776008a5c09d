// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slicewise.djl.AffinityTrainer;
import org.slicewise.djl.DjlSliceAffinity;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.interpolation.SliceAffinity;
import picocli.CommandLine.Option;

/** The options that say where the slice affinity of the method "learned" comes from: a file, or a training. */
final class AffinityOptions extends AffinityTrainingOptions {

    @Option(
            names = "--affinity",
            paramLabel = "FILE",
            description = "Slice affinity for the method learned, from slicewise affinity (default: one is trained on "
                    + "the images at hand).")
    private Path file;

    /** Reads or trains the affinity, if one of the interpolators needs it; the caller closes it. */
    Optional<SliceAffinity> affinity(
            Collection<MaskInterpolator> interpolators,
            List<AffinityTrainer.Image> images,
            Cancellation cancellation,
            Surroundings surroundings)
            throws IOException {
        if (interpolators.stream().noneMatch(AffinityOptions::needsOne)) {
            return Optional.empty();
        }
        return Optional.of(file == null ? train(images, cancellation, surroundings) : load());
    }

    /** Whether the interpolator looks at the image. */
    static boolean needsOne(MaskInterpolator interpolator) {
        return interpolator.need() == MaskInterpolator.Need.IMAGE_AND_AFFINITY;
    }

    private DjlSliceAffinity load() throws IOException {
        Slicewise.quietEngine(command());
        return DjlSliceAffinity.load(file, device());
    }
}
