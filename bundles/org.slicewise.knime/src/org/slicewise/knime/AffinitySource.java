// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.slicewise.djl.AffinityTrainer;
import org.slicewise.djl.DjlSliceAffinity;
import org.slicewise.interpolation.AffinitySpec;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.interpolation.MaskInterpolators;
import org.slicewise.interpolation.PropagationSpec;
import org.slicewise.interpolation.SliceAffinity;

/**
 * Where a slice affinity comes from.
 *
 * @param file the affinity to load; empty to train one on the images at hand
 * @param training how one is trained
 * @param device {@code auto}, {@code cpu} or {@code gpu:N}
 * @param propagation how labels are carried by it
 */
record AffinitySource(Optional<Path> file, AffinitySpec training, String device, PropagationSpec propagation) {

    /** The method of a name, which propagates as the settings say if it propagates. */
    MaskInterpolator method(String name) {
        return MaskInterpolators.named(name, propagation);
    }

    /** Whether a method looks at the images, and so needs an affinity. */
    static boolean isNeededBy(Collection<MaskInterpolator> methods) {
        return methods.stream().anyMatch(method -> method.need() == MaskInterpolator.Need.IMAGE_AND_AFFINITY);
    }

    /** Loads or trains the affinity if one of the methods needs it; the caller closes it. */
    Optional<SliceAffinity> open(
            Collection<MaskInterpolator> methods, List<AffinityTrainer.Image> images, ExecutionMonitor monitor)
            throws IOException, CanceledExecutionException {
        if (!isNeededBy(methods)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    file.isPresent()
                            ? DjlSliceAffinity.load(file.get(), device)
                            : AffinityTrainer.train(images, training, device, new TrainingLog(monitor)));
        } catch (CancellationException e) {
            throw new CanceledExecutionException();
        }
    }
}
