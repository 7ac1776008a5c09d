// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;

/** A {@link TrainingSpec} on the way to another one that differs in a component. */
final class TrainingSpecDraft {

    NetworkSpec network;
    String loss;
    List<Double> classWeights;
    DescentSpec descent;
    int iterations;
    int batch;
    Patch patch;
    DrawingSpec drawing;
    List<String> augmentations;
    ValidationSpec validation;
    long seed;

    TrainingSpecDraft(TrainingSpec spec) {
        network = spec.network();
        loss = spec.loss();
        classWeights = spec.classWeights();
        descent = spec.descent();
        iterations = spec.iterations();
        batch = spec.batch();
        patch = spec.patch();
        drawing = spec.drawing();
        augmentations = spec.augmentations();
        validation = spec.validation();
        seed = spec.seed();
    }

    TrainingSpec spec() {
        return new TrainingSpec(
                network,
                loss,
                classWeights,
                descent,
                iterations,
                batch,
                patch,
                drawing,
                augmentations,
                validation,
                seed);
    }
}
