// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file name of the Brain Imaging Data Structure: {@code key-value} entities and plain words between underscores.
 *
 * @param entities such as {@code sub} and {@code ses}
 * @param words such as {@code T1w}; the last one is the suffix
 */
record BidsName(SortedMap<String, String> entities, List<String> words) {

    /** Suffixes of three-dimensional images, those that are preferred first; none of time series. */
    static final List<String> IMAGE_SUFFIXES = List.of(
            "T1w",
            "T2w",
            "FLAIR",
            "ct",
            "CT",
            "PDw",
            "T2starw",
            "T2star",
            "UNIT1",
            "inplaneT1",
            "inplaneT2",
            "angio",
            "dwi",
            "adc",
            "ADC",
            "TRACE",
            "swi");

    private static final Set<String> MASK_SUFFIXES = Set.of("mask", "dseg", "msk", "seg");

    /** Entities of a mask that its image must share where the mask has them. */
    private static final List<String> SHARED = List.of("run", "acq", "ce", "rec", "dir", "echo", "part", "chunk");

    /** The name of a file, if it is one of a subject. */
    static Optional<BidsName> of(FoundFile file) {
        SortedMap<String, String> entities = new TreeMap<>();
        List<String> words = new ArrayList<>();
        for (String part : file.stem().split("_")) {
            int dash = part.indexOf('-');
            if (dash > 0) {
                entities.put(part.substring(0, dash), part.substring(dash + 1));
            } else {
                words.add(part);
            }
        }
        boolean ofSubject = file.stem().startsWith("sub-") && !words.isEmpty();
        return ofSubject ? Optional.of(new BidsName(entities, words)) : Optional.empty();
    }

    String suffix() {
        return words.get(words.size() - 1);
    }

    String subject() {
        return "sub-" + entities.get("sub");
    }

    boolean isImage() {
        return words.size() == 1 && IMAGE_SUFFIXES.contains(suffix());
    }

    boolean isMask() {
        return MASK_SUFFIXES.contains(suffix());
    }

    /** Whether this is the mask of what is no annotation but the outcome of skull stripping. */
    boolean isBrainMask() {
        return "brain".equals(entities.get("desc")) || "brain".equals(entities.get("label"));
    }

    /** What an image and its mask have in common in any case: subject and session. */
    String visit() {
        return subject() + "_" + entities.getOrDefault("ses", "");
    }

    /** Whether this, the name of a mask, belongs to an image. */
    boolean belongsTo(BidsName image) {
        List<String> said = words.subList(0, words.size() - 1);
        return visit().equals(image.visit())
                && SHARED.stream()
                        .allMatch(key ->
                                !entities.containsKey(key) || entities.get(key).equals(image.entities.get(key)))
                && (said.stream().noneMatch(IMAGE_SUFFIXES::contains) || said.contains(image.suffix()));
    }
}
