// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;

/** A {@link TrainingSpec} on the way to another one that differs in a component. */
final class TrainingSpecDraft {

    String network;
    int baseChannels;
    int levels;
    String loss;
    List<Double> classWeights;
    OptimizerSpec optimizer;
    RateSchedule schedule;
    int iterations;
    int batch;
    Patch patch;
    List<String> augmentations;
    long seed;

    TrainingSpecDraft(TrainingSpec spec) {
        network = spec.network();
        baseChannels = spec.baseChannels();
        levels = spec.levels();
        loss = spec.loss();
        classWeights = spec.classWeights();
        optimizer = spec.optimizer();
        schedule = spec.schedule();
        iterations = spec.iterations();
        batch = spec.batch();
        patch = spec.patch();
        augmentations = spec.augmentations();
        seed = spec.seed();
    }

    TrainingSpec spec() {
        return new TrainingSpec(
                network,
                baseChannels,
                levels,
                loss,
                classWeights,
                optimizer,
                schedule,
                iterations,
                batch,
                patch,
                augmentations,
                seed);
    }
}
