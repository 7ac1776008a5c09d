// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.sampling.CaseSample;
import org.slicewise.sampling.CohortSample;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.TrainingCase;
import org.slicewise.segmentation.TrainingData;
import org.slicewise.volume.Case;
import org.slicewise.volume.SparseMask;

/**
 * What a training may see of its cases.
 *
 * @param cases images with their masks on the annotated slices
 * @param validation images with all that is annotated of them, to score the training on
 * @param labels the labels that occur in the dense masks: which labels there are belongs to the task, not to a slice
 * @param chosenSlices how many slices were chosen, annotated or not
 */
record SparseCohort(List<TrainingCase> cases, List<TrainingCase> validation, LabelNames labels, long chosenSlices) {

    /** Reads the masks (images lazily) and keeps the chosen slices of each; cases without any have no part. */
    static SparseCohort of(List<Case> cases, CohortSample sample, List<Case> validated, Cancellation cancellation)
            throws IOException {
        List<TrainingCase> sparse = new ArrayList<>();
        SortedSet<Integer> labels = new TreeSet<>();
        long slices = 0;
        for (int i = 0; i < cases.size(); i++) {
            cancellation.check();
            Case aCase = cases.get(i);
            SparseMask mask = aCase.readMask();
            labels.addAll(mask.occurring());
            CaseSample chosen = sample.cases().get(i);
            slices += chosen.chosen().size();
            if (!chosen.chosen().isEmpty()) {
                sparse.add(new TrainingCase(aCase.id(), aCase.readImage(), mask.keepOnly(chosen.slices())));
            }
        }
        List<TrainingCase> validation = new ArrayList<>();
        for (Case aCase : validated) {
            cancellation.check();
            SparseMask mask = aCase.readMask();
            labels.addAll(mask.occurring());
            validation.add(new TrainingCase(aCase.id(), aCase.readImage(), mask));
        }
        if (labels.isEmpty()) {
            throw new CommandFailure(
                    "The masks of all %d cases are empty: there is nothing to learn.".formatted(cases.size()));
        }
        return new SparseCohort(List.copyOf(sparse), List.copyOf(validation), LabelNames.of(labels), slices);
    }

    /** Returns the cases as a training takes them. */
    TrainingData data() {
        return new TrainingData(cases, validation, labels);
    }

    /** Returns the number of annotated slices of all cases. */
    long annotatedSlices() {
        return cases.stream()
                .mapToLong(one -> one.mask().annotated().indices().size())
                .sum();
    }

    /** Returns the number of axial slices of all cases. */
    long slices() {
        return cases.stream().mapToLong(one -> one.image().grid().axialSlices()).sum();
    }
}
