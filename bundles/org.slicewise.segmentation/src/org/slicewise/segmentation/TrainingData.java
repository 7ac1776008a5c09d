// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cases of a training.
 *
 * @param cases what is learned from, with at least one annotated slice in all
 * @param validation what the training is scored on, with full or sparse masks; empty if it is not scored
 * @param labels every label that occurs in the masks of both
 */
public record TrainingData(List<TrainingCase> cases, List<TrainingCase> validation, LabelNames labels) {

    public TrainingData {
        cases = List.copyOf(cases);
        validation = List.copyOf(validation);
        PreparedCase.requireSameChannels(cases);
        PreparedCase.requireSameChannels(
                Stream.concat(cases.stream(), validation.stream()).toList());
        requireApart(cases, validation);
        requireForeground(validation);
        for (TrainingCase each : validation) {
            requireKnown(each, labels);
        }
    }

    /** Cases to learn from, and none to score on. */
    public static TrainingData of(List<TrainingCase> cases, LabelNames labels) {
        return new TrainingData(cases, List.of(), labels);
    }

    private static void requireApart(List<TrainingCase> cases, List<TrainingCase> validation) {
        Set<String> ids = new HashSet<>();
        cases.forEach(each -> ids.add(each.id()));
        for (TrainingCase each : validation) {
            if (!ids.add(each.id())) {
                throw new IllegalArgumentException(
                        "Case \"%s\" is to be validated on, but occurs twice or is trained on: a case can be one only."
                                .formatted(each.id()));
            }
        }
    }

    private static void requireKnown(TrainingCase validated, LabelNames labels) {
        for (int label : validated.mask().occurring()) {
            if (!labels.has(label)) {
                throw new IllegalArgumentException(
                        "Validation case \"%s\" has voxels of label %d, which is none of the labels %s."
                                .formatted(validated.id(), label, labels.names()));
            }
        }
    }

    private static void requireForeground(List<TrainingCase> validation) {
        if (!validation.isEmpty()
                && validation.stream().allMatch(each -> each.mask().occurring().isEmpty())) {
            throw new IllegalArgumentException(
                    ("The masks of all %d validation cases hold nothing but background where they are annotated, so no"
                                    + " IoU tells how good a segmenter is. Cure: other validation cases.")
                            .formatted(validation.size()));
        }
    }
}
