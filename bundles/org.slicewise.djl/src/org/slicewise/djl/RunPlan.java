// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.slicewise.segmentation.PatchSampler;
import org.slicewise.segmentation.TrainingData;
import org.slicewise.segmentation.TrainingSpec;

/**
 * All that is known of a training before its first iteration.
 *
 * @param spec with the patch that is really used
 * @param network the network, without weights
 * @param sampler where patches come from
 */
record RunPlan(TrainingData data, TrainingSpec spec, NetworkPlan network, PatchSampler sampler, Device device) {

    /** Reads the cases to learn from, and chooses what the specification leaves open. */
    static RunPlan of(TrainingData data, TrainingSpec spec, Device device) {
        PatchSampler sampler = PatchSampler.of(data.cases(), data.labels(), spec, Networks.step(spec.network()));
        TrainingSpec used = spec.withPatch(sampler.patch());
        NetworkPlan network =
                NetworkPlan.of(used.network(), sampler.channels(), data.labels().classes(), used.patch());
        return new RunPlan(data, used, network, sampler, device);
    }

    /** The learning rate of an iteration, counted from 1. */
    double rate(int iteration) {
        return spec.descent().schedule().at(spec.descent().optimizer().rate(), iteration - 1, spec.iterations());
    }

    /** Whether there is a validation after an iteration, counted from 1; there is one after the last in any case. */
    boolean isValidatedAfter(int iteration) {
        int every = spec.validation().every();
        return every > 0 && !data.validation().isEmpty() && (iteration % every == 0 || iteration == spec.iterations());
    }

    /**
     * A training from its beginning, with weights from outside if the specification names a file of them.
     *
     * @param note told which weights were taken
     */
    Training start(Consumer<String> note) throws IOException {
        Map<String, float[]> given = new GivenWeights(spec.network().weights(), network).read(note);
        NDManager manager = DjlRuntime.get().newManager(device);
        Weights weights = Weights.starting(network, manager, spec.seed(), given);
        return Training.starting(weights, manager, network, spec);
    }

    /** A training that goes on from a state. */
    Training resume(TrainingState state) {
        return Training.resumed(network, DjlRuntime.get().newManager(device), spec, state);
    }
}
