// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slicewise.segmentation.TrainingData;
import org.slicewise.volume.MaskChecksum;

/**
 * What must be the same for a training to go on where it was: specification, labels, the cases with the checksums of
 * their masks, and one checksum of all images that are learned from. The images of validation cases are not among it,
 * since they would have to be read once more.
 *
 * @param facts kept as a copy
 */
record RunFacts(SortedMap<String, String> facts) {

    /** Nothing. */
    static final RunFacts NONE = new RunFacts(new TreeMap<>());

    /** What tells of the training, not of the moment or the machine. */
    private static final List<FactKind> KINDS =
            List.of(FactKind.SPEC, FactKind.LABEL, FactKind.CASE, FactKind.VALIDATION_CASE, FactKind.IMAGES);

    RunFacts {
        facts = new TreeMap<>(facts);
    }

    /** The facts of a training. */
    static RunFacts of(RunPlan plan) {
        TrainingData data = plan.data();
        SortedMap<String, String> facts = new TreeMap<>();
        FactKind.SPEC.putAll(facts, plan.spec().toMap());
        FactKind.LABEL.putAll(facts, data.labels().names());
        data.cases().forEach(each -> FactKind.CASE.put(facts, each.id(), MaskChecksum.of(each.mask())));
        data.validation().forEach(each -> FactKind.VALIDATION_CASE.put(facts, each.id(), MaskChecksum.of(each.mask())));
        FactKind.IMAGES.put(facts, "learned", plan.sampler().checksum());
        return new RunFacts(facts);
    }

    /** Those facts of a file that are of this kind. */
    static RunFacts among(Map<String, String> text) {
        SortedMap<String, String> facts = new TreeMap<>(text);
        facts.keySet().removeIf(key -> KINDS.stream().noneMatch(kind -> kind.isOf(key)));
        return new RunFacts(facts);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : value;
    }

    /**
     * Refuses to go on with another training.
     *
     * @param before the facts of the checkpoint
     * @throws IllegalArgumentException if a fact differs; the text names it and both values
     */
    void requireSameAs(RunFacts before, Path checkpoint) {
        SortedSet<String> keys = new TreeSet<>(facts.keySet());
        keys.addAll(before.facts.keySet());
        for (String key : keys) {
            String was = before.facts.getOrDefault(key, "not there");
            String is = facts.getOrDefault(key, "not there");
            if (!was.equals(is)) {
                throw new IllegalArgumentException(
                        ("%s is of another training: \"%s\" was %s, but is %s now. Only the same training can be resumed;"
                                        + " even its number of iterations belongs to it, since the learning rate may"
                                        + " depend on it. Cure: what it was started with, or another folder.")
                                .formatted(checkpoint, key, shown(was), shown(is)));
            }
        }
    }
}
